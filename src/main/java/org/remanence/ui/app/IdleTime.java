package org.remanence.ui.app;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Does work on the JavaFX thread while the user does nothing there. */
final class IdleTime {
  private static final Duration MOMENT = Duration.millis(300);

  private IdleTime() {}

  /**
   * Does something once, after a moment without keys and mouse.
   *
   * @param scene whose input is waited for
   */
  static void once(Scene scene, Runnable work) {
    PauseTransition moment = new PauseTransition(MOMENT);
    EventHandler<InputEvent> begin = event -> moment.playFromStart();
    scene.addEventFilter(InputEvent.ANY, begin);
    moment.setOnFinished(
        event -> {
          scene.removeEventFilter(InputEvent.ANY, begin);
          work.run();
        });
    moment.play();
  }
}
