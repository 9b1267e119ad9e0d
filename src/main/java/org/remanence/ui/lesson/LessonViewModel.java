package org.remanence.ui.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.Step.Place;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.tab.TabAction;

/**
 * The lesson that is being given, and where it is. What a step would show of the answer to its
 * question waits until that is revealed. For the JavaFX thread.
 */
public final class LessonViewModel {
  /** Beginning of the names of actions that show a page, and so belong to the place of a step. */
  private static final String PAGE = "page-";

  /** Key of a lesson that is only tried out. */
  private static final String NO_KEY = "";

  private final LessonWindow window;
  private final SettingsStore settings;
  private final PendingAction action = new PendingAction();
  private final ReadOnlyObjectWrapper<LessonPosition> position = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

  /** The steps whose questions were answered. */
  private final Set<Integer> answered = new HashSet<>();

  private final Map<Integer, ShowOfHands> hands = new HashMap<>();
  private String key = NO_KEY;

  /**
   * @param settings remember where lessons were left
   */
  public LessonViewModel(LessonWindow window, SettingsStore settings) {
    this.window = window;
    this.settings = settings;
  }

  /** Place that the lesson is at; null while none is given. */
  public ReadOnlyObjectProperty<LessonPosition> positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** Notice of what a step wanted done and could not be; empty if there is nothing to say. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Returns whether a lesson is given. */
  public boolean isOpen() {
    return position.get() != null;
  }

  /** The hands raised for the choices of this step's question. */
  ShowOfHands hands() {
    return hands.computeIfAbsent(
        position.get().index(),
        none -> new ShowOfHands(position.get().step().question().orElseThrow()));
  }

  /**
   * Begins a lesson, at the step where it was left if it was.
   *
   * @param key what it is known by: its name, or the path of its file
   */
  public void open(Lesson opened, String key) {
    prepare(
        opened,
        key,
        () -> {
          int left = LessonProgress.of(settings, key, opened);
          if (left == 0) {
            begin(opened, 0);
          } else {
            goTo(opened, left);
          }
        });
  }

  /**
   * Tries a lesson out from a step on, with what the steps before have set. Where it is left is not
   * remembered.
   */
  public void rehearse(Lesson lesson, int index) {
    prepare(
        lesson,
        NO_KEY,
        () -> {
          restore(lesson, index);
          begin(lesson, index);
        });
  }

  private void prepare(Lesson lesson, String known, Runnable then) {
    window.prepare(
        lesson,
        () -> {
          key = known;
          answered.clear();
          hands.clear();
          then.run();
        });
  }

  /** Reveals the answer that is waited for, else goes to the next step; after the last, leaves. */
  public void forward() {
    LessonPosition at = position.get();
    if (!at.revealed()) {
      reveal(at);
    } else if (!at.isLast()) {
      begin(at.lesson(), at.index() + 1);
    } else {
      leave();
      LessonProgress.forget(settings, key);
    }
  }

  /** Goes to the step before. */
  public void back() {
    LessonPosition at = position.get();
    if (!at.isFirst()) {
      goTo(at.lesson(), at.index() - 1);
    }
  }

  /** Ends the lesson; opened again, it goes on here. */
  public void leave() {
    action.cancel();
    notice.set("");
    position.set(null);
  }

  /**
   * Before the views are built in another language: shipped networks, and the sentences they read,
   * are of that one. What a lesson trained stays.
   */
  public void languageChanged() {
    LessonPosition before = position.get();
    if (before != null && before.lesson().training().isEmpty()) {
      window.prepare(
          before.lesson(),
          () -> {
            LessonPosition now = position.get();
            if (now != null && now.lesson() == before.lesson()) {
              goTo(now.lesson(), now.index());
            }
          });
    }
  }

  private void reveal(LessonPosition at) {
    answered.add(at.index());
    position.set(new LessonPosition(at.lesson(), at.index(), true));
    read(at.lesson(), at.index());
    act(false);
  }

  /** Sets again what the steps up to that one have set, and does nothing else that they did. */
  private void goTo(Lesson lesson, int index) {
    restore(lesson, index);
    enter(lesson, index);
  }

  private void restore(Lesson lesson, int index) {
    for (int before = 0; before < index; before++) {
      read(lesson, before);
    }
    lesson.settings(index).ifPresent(window::setSettings);
  }

  /** Shows a step that is reached from the one before, and does what it asks for. */
  private void begin(Lesson lesson, int index) {
    enter(lesson, index);
    lesson.steps().get(index).settings().ifPresent(window::setSettings);
    act(false);
  }

  /** Shows a step. */
  private void enter(Lesson lesson, int index) {
    action.cancel();
    notice.set("");
    boolean asks = lesson.steps().get(index).question().isPresent();
    LessonPosition now = new LessonPosition(lesson, index, !asks || answered.contains(index));
    position.set(now);
    if (!key.equals(NO_KEY)) {
      LessonProgress.remember(settings, key, index);
    }
    window.show(now.tab());
    act(true);
    if (now.revealed()) {
      read(lesson, index);
    }
  }

  private void read(Lesson lesson, int index) {
    lesson
        .steps()
        .get(index)
        .sentence()
        .ifPresent(text -> window.setSentence(lesson.tab(index), text.text()));
  }

  /**
   * Does the action of this step.
   *
   * @param pages whether those are meant that show a page, or all others, which wait for the answer
   */
  private void act(boolean pages) {
    if (!pages && !position.get().revealed()) {
      return;
    }
    Optional<Place> place = position.get().step().place();
    place
        .flatMap(Place::action)
        .filter(id -> id.startsWith(PAGE) == pages)
        .map(id -> window.action(place.orElseThrow().tab(), id))
        .ifPresent(due -> action.start(due, this::couldNotBeDone));
  }

  private void couldNotBeDone(TabAction wanted) {
    notice.set(Messages.text("lesson.not-possible", wanted.title()));
  }
}
