package org.remanence.ui.tab;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LessonTab;

/**
 * A tab of the window: its state lives as long as the program, its view is rebuilt in every
 * language. For the JavaFX thread.
 */
public interface WorkbenchTab extends AutoCloseable {
  /** Its title, and its place among the others. */
  WindowTab id();

  /** Builds the view in the language in use; what it listens to is in the context's care. */
  Parent build(ViewContext context);

  /**
   * Returns whether it shows the networks of an epoch, so that the slider over epochs stands above
   * it.
   */
  default boolean showsEpochs() {
    return false;
  }

  /**
   * Returns whether it looks into networks of Keras files, so that what they read stands above it.
   */
  default boolean showsKeras() {
    return false;
  }

  /** Sets whether the tab is in front. One that is not does no work, and catches up later. */
  default void setShown(boolean shown) {}

  /** Follows a change of language, before the view is rebuilt. */
  default void languageChanged() {}

  /**
   * Actions that a key, a presenter or a tour can take here, pages included: the same ones for the
   * life of the tab.
   */
  List<TabAction> actions();

  /**
   * Returns the action of a name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  default TabAction action(String id) {
    return actions().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Identifiers of the nodes that a tour may point at, whatever the tab shows just now. */
  default List<String> anchors() {
    return LessonTab.valueOf(id().name()).anchors();
  }

  /**
   * Question that the user must be asked before the window closes; empty if nothing would be lost.
   */
  default Optional<String> closingQuestion() {
    return Optional.empty();
  }

  /**
   * The question of a tab that trains.
   *
   * @param busy whether a training is under way
   * @param unsaved whether a model would be lost
   */
  static Optional<String> askBeforeLoss(boolean busy, boolean unsaved) {
    if (busy) {
      return Optional.of(
          Messages.text(unsaved ? "shell.confirm-close-unsaved" : "shell.confirm-close"));
    }
    return unsaved ? Optional.of(Messages.text("shell.confirm-unsaved")) : Optional.empty();
  }

  /** Ends the work of the tab; the window is gone. */
  @Override
  default void close() {}
}
