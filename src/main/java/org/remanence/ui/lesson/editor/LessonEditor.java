package org.remanence.ui.lesson.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * The lesson that is being written, step by step. It may lack something at any time; what, is
 * checked after each change. For the JavaFX thread.
 */
public final class LessonEditor {
  private final LessonViewModel lessons;
  private final LatestOnly<Lesson, LessonCheck> checks;
  private final ReadOnlyObjectWrapper<Editing> editing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LessonCheck> check = new ReadOnlyObjectWrapper<>();
  private final Undo<Editing> undo = new Undo<>();

  /** The control of the last change, whose next changes belong to the same one; else null. */
  private Object control;

  /** The lesson as its file, or the lesson that it was begun from, has it. */
  private Lesson saved;

  /**
   * @param lessons give the lesson, to see how it goes
   * @param onFailure shows a failure to the user
   */
  public LessonEditor(LessonViewModel lessons, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.lessons = lessons;
    checks = new LatestOnly<>(tasks, LessonCheck::of, check::set, onFailure);
  }

  /** The lesson that is written, and the step that is chosen; null while none is written. */
  public ReadOnlyObjectProperty<Editing> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  /** Problems of the lesson as it was a moment ago; null before the first answer. */
  ReadOnlyObjectProperty<LessonCheck> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /** True while there is a change to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undo.possibleProperty();
  }

  /** Returns whether a lesson is written. */
  public boolean isOpen() {
    return editing.get() != null;
  }

  /** Returns whether the lesson has changes that its file has not. */
  public boolean isChanged() {
    return isOpen() && !editing.get().lesson().equals(saved);
  }

  /** Begins with a lesson. */
  void open(Lesson lesson) {
    undo.forget();
    control = null;
    saved = lesson;
    check.set(null);
    show(new Editing(lesson, lesson.steps().isEmpty() ? -1 : 0));
  }

  /** Forgets the lesson. */
  void close() {
    undo.forget();
    saved = null;
    check.set(null);
    editing.set(null);
  }

  /**
   * Takes a lesson as its file has it.
   *
   * @param id the lesson’s name by now, that of the file
   */
  void isSaved(Lesson written, String id) {
    UnaryOperator<Lesson> named =
        each -> new Lesson(id, each.title(), each.minutes(), each.training(), each.steps());
    saved = named.apply(written);
    show(new Editing(named.apply(editing.get().lesson()), editing.get().index()));
  }

  /** Checks once more, in the language in use by now. */
  void languageChanged() {
    if (isOpen()) {
      checks.request(editing.get().lesson());
    }
  }

  /** Chooses a step. */
  void choose(int index) {
    if (index != editing.get().index()) {
      control = null;
      editing.set(new Editing(editing.get().lesson(), index));
    }
  }

  /**
   * Changes the lesson.
   *
   * @param by the control that does; what it changes without another between is one change
   */
  void change(Object by, Lesson next) {
    put(by, new Editing(next, editing.get().index()));
  }

  /** The same of the step that is chosen. */
  void changeStep(Object by, Step next) {
    List<Step> steps = steps();
    steps.set(editing.get().index(), next);
    change(by, editing.get().lesson().withSteps(steps));
  }

  /**
   * Puts a step after the one that is chosen, and chooses it; not if there are too many.
   *
   * @param by whose next changes belong to this one; null if none do
   */
  void insert(Object by, Step step) {
    if (canInsert()) {
      List<Step> steps = steps();
      int place = editing.get().index() + 1;
      steps.add(place, step);
      put(by, new Editing(editing.get().lesson().withSteps(steps), place));
    }
  }

  /** Returns whether a lesson may have one step more. */
  boolean canInsert() {
    return editing.get().lesson().steps().size() < Lesson.MAX_STEPS;
  }

  /** Puts a step in which nothing is written yet. */
  void insertBlank() {
    insert(
        null,
        new Step(
            LocalText.blank(editing.get().lesson().title().languages()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Puts the chosen step a second time. */
  void duplicate() {
    if (editing.get().hasStep()) {
      insert(null, editing.get().step());
    }
  }

  /** Deletes the chosen step. */
  void delete() {
    if (editing.get().hasStep()) {
      List<Step> steps = steps();
      int index = editing.get().index();
      steps.remove(index);
      put(
          null,
          new Editing(editing.get().lesson().withSteps(steps), Math.min(index, steps.size() - 1)));
    }
  }

  /** Moves the chosen step, if there is a place. */
  void move(int by) {
    if (canMove(by)) {
      List<Step> steps = steps();
      int place = editing.get().index() + by;
      steps.add(place, steps.remove(editing.get().index()));
      put(null, new Editing(editing.get().lesson().withSteps(steps), place));
    }
  }

  boolean canMove(int by) {
    int place = editing.get().index() + by;
    return editing.get().hasStep() && place >= 0 && place < editing.get().lesson().steps().size();
  }

  /** Takes the last change back. */
  void undo() {
    control = null;
    undo.takeBack().ifPresent(this::show);
  }

  /** Returns whether the lesson is as it must be to be given. */
  public boolean passes() {
    LessonCheck checked = check.get();
    return isOpen()
        && checked != null
        && checked.problems().isEmpty()
        && checked.lesson().equals(editing.get().lesson());
  }

  /** Gives the lesson from the chosen step on, as far as it is written. */
  void play() {
    if (passes()) {
      lessons.rehearse(editing.get().lesson(), editing.get().index());
    }
  }

  private List<Step> steps() {
    return new ArrayList<>(editing.get().lesson().steps());
  }

  private void put(Object by, Editing next) {
    if (next.equals(editing.get())) {
      return;
    }
    if (by == null || !Objects.equals(by, control)) {
      undo.remember(editing.get());
    }
    control = by;
    show(next);
  }

  private void show(Editing next) {
    editing.set(next);
    checks.request(next.lesson());
  }
}
