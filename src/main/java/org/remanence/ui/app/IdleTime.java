package org.remanence.ui.app;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Does work on the JavaFX thread while the user does nothing there: a piece at a time, each after a
 * moment without keys and mouse.
 */
final class IdleTime {
  private static final Duration MOMENT = Duration.millis(300);

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final PauseTransition moment = new PauseTransition(MOMENT);

  /**
   * @param scene whose input is waited for
   */
  IdleTime(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> begin());
    moment.setOnFinished(event -> work());
  }

  /** Does that once there is time. */
  void add(Runnable piece) {
    waiting.add(piece);
    begin();
  }

  private void begin() {
    if (!waiting.isEmpty()) {
      moment.playFromStart();
    }
  }

  private void work() {
    waiting.poll().run();
    begin();
  }
}
