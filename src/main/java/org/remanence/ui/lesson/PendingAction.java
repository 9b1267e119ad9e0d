package org.remanence.ui.lesson;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.remanence.ui.tab.TabAction;

/**
 * An action that a step asks for, done as soon as it can be: a tab may still be reading what it
 * acts on.
 */
final class PendingAction {
  private static final Duration LOOK_EVERY = Duration.millis(100);

  /** Ten seconds; whoever waits longer is told. */
  private static final int LOOKS = 100;

  private final Timeline looking = new Timeline();
  private int looks;

  /**
   * Does an action now or soon, in the place of one that was still waiting.
   *
   * @param onImpossible is given it if it cannot be done
   */
  void start(TabAction action, Consumer<TabAction> onImpossible) {
    cancel();
    if (action.possible().getAsBoolean()) {
      run(action);
      return;
    }
    looks = 0;
    looking.getKeyFrames().setAll(new KeyFrame(LOOK_EVERY, event -> look(action, onImpossible)));
    looking.setCycleCount(Animation.INDEFINITE);
    looking.playFromStart();
  }

  private void look(TabAction action, Consumer<TabAction> onImpossible) {
    if (action.possible().getAsBoolean()) {
      cancel();
      run(action);
    } else if (++looks == LOOKS) {
      cancel();
      onImpossible.accept(action);
    }
  }

  /** It may ask a question, which JavaFX forbids in the middle of an animation. */
  private static void run(TabAction action) {
    Platform.runLater(action::run);
  }

  /** Forgets an action that was not done yet. */
  void cancel() {
    looking.stop();
  }
}
