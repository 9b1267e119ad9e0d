package org.remanence.ui.lesson.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step;
import org.remanence.lesson.Step.Place;
import org.remanence.model.Preset;
import org.remanence.ui.lesson.LessonDeeds;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.lesson.LessonWindow;
import org.remanence.ui.tab.TabAction;

/**
 * Writes what the user does in the tabs as steps of the lesson, after the one that is chosen. A
 * step goes on while more of the same is done and nobody changes it: a sentence that is typed is
 * one step, and so are tabs leafed through. For the JavaFX thread.
 */
public final class LessonRecorder implements LessonDeeds {
  /** Actions of the Training tab for which a lesson has to say what is trained. */
  private static final Set<String> TRAINS = Set.of("train", "tune");

  private final LessonEditor editor;
  private final LessonWindow window;
  private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private Subscription watching = Subscription.EMPTY;

  /** The step that may go on, and the change that it is for whoever takes it back; or null. */
  private Step last;

  private Object change;

  /** The action of that step; null if it has none. */
  private TabAction lastAction;

  /**
   * @param editor gets the steps
   * @param lessons end the recording when one is given: what they do is not the user’s
   */
  public LessonRecorder(LessonEditor editor, LessonViewModel lessons, LessonWindow window) {
    this.editor = editor;
    this.window = window;
    editor.editingProperty().subscribe(now -> stopIf(now == null));
    lessons.positionProperty().subscribe(now -> stopIf(now != null));
  }

  /** True while what the user does becomes steps. */
  ReadOnlyBooleanProperty recordingProperty() {
    return recording.getReadOnlyProperty();
  }

  /** Notice of what could not be recorded; empty if there is nothing to say. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Starts or stops. */
  void toggle() {
    if (recording.get()) {
      stop();
    } else if (editor.isOpen()) {
      last = null;
      notice.set("");
      watching = window.watch(this);
      recording.set(true);
    }
  }

  /** Stops; the steps stay. */
  void stop() {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    recording.set(false);
  }

  private void stopIf(boolean ended) {
    if (ended) {
      stop();
      notice.set("");
    }
  }

  @Override
  public void shown(LessonTab tab) {
    if (goesOn() && isOnlyAPlace(last)) {
      extend(step(tab, null, Optional.empty(), Optional.empty()));
    } else {
      add(step(tab, null, Optional.empty(), Optional.empty()));
    }
  }

  @Override
  public void sentence(LessonTab tab, String sentence) {
    if (sentence.isBlank()) {
      return;
    }
    Optional<LocalText> typed = Optional.of(inLanguage(sentence));
    if (followsFromAction()) {
      // A step that is played reads its sentence before it does its action.
      extend(step(tab, lastAction, typed, last.settings()));
    } else if (goesOn(tab)) {
      extend(step(tab, null, typed, last.settings()));
    } else {
      add(step(tab, null, typed, Optional.empty()));
    }
  }

  @Override
  public void settings(Preset preset) {
    train();
    if (goesOn(LessonTab.TRAINING)) {
      extend(step(LessonTab.TRAINING, null, last.sentence(), Optional.of(preset)));
    } else {
      add(step(LessonTab.TRAINING, null, Optional.empty(), Optional.of(preset)));
    }
  }

  @Override
  public void action(LessonTab tab, TabAction action) {
    if (followsFromAction()) {
      return;
    }
    if (tab == LessonTab.TRAINING && TRAINS.contains(action.id())) {
      train();
    }
    if (goesOn(tab)) {
      change = new Object();
      extend(step(tab, action, last.sentence(), last.settings()));
    } else {
      add(step(tab, action, Optional.empty(), Optional.empty()));
    }
  }

  /** Has the lesson train what the form says, unless it says itself what it trains. */
  private void train() {
    Lesson lesson = editor.editingProperty().get().lesson();
    if (lesson.training().isPresent()) {
      return;
    }
    Optional<Training> training = window.training();
    notice.set(training.isPresent() ? "" : Messages.text("editor.record.no-training"));
    training.ifPresent(
        form ->
            editor.change(
                null,
                new Lesson(
                    lesson.id(),
                    lesson.title(),
                    lesson.minutes(),
                    Optional.of(
                        new Training(
                            LocalText.of(languages(), form.dataset()::in),
                            form.models(),
                            form.settings(),
                            form.seeds())),
                    lesson.steps())));
  }

  /** Returns whether the last step's action is at work: then it is not the user who does more. */
  private boolean followsFromAction() {
    return goesOn() && lastAction != null && lastAction.isRunning();
  }

  private boolean goesOn() {
    Editing editing = editor.editingProperty().get();
    return last != null && editing.hasStep() && editing.step() == last;
  }

  /** Returns whether more can be done in the last step in that tab: an action ends it. */
  private boolean goesOn(LessonTab tab) {
    return goesOn()
        && last.place().filter(place -> place.tab() == tab && place.action().isEmpty()).isPresent();
  }

  private static boolean isOnlyAPlace(Step step) {
    return step.sentence().isEmpty()
        && step.settings().isEmpty()
        && step.place().flatMap(Place::action).isEmpty();
  }

  private void add(Step step) {
    if (!editor.canInsert()) {
      stop();
      notice.set(Messages.text("editor.record.full", Lesson.MAX_STEPS));
      return;
    }
    change = new Object();
    last = step;
    editor.insert(change, step);
  }

  private void extend(Step step) {
    last = step;
    editor.changeStep(change, step);
  }

  /** A step, with a text to begin with. */
  private Step step(
      LessonTab tab, TabAction action, Optional<LocalText> sentence, Optional<Preset> settings) {
    lastAction = action;
    return new Step(
        LocalText.of(
            languages(),
            language ->
                RecordedText.of(
                    Locale.forLanguageTag(language), tab, action, sentence.isPresent())),
        Optional.of(new Place(tab, Optional.ofNullable(action).map(TabAction::id), List.of())),
        sentence,
        settings,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The sentence in the language in use; others are to be written. A lesson that is not in that one
   * has it in its first.
   */
  private LocalText inLanguage(String sentence) {
    Set<String> languages = languages();
    String inUse = Messages.language().getLanguage();
    String typed = languages.contains(inUse) ? inUse : languages.iterator().next();
    return LocalText.of(languages, language -> language.equals(typed) ? sentence : "");
  }

  private Set<String> languages() {
    return editor.editingProperty().get().lesson().title().languages();
  }
}
