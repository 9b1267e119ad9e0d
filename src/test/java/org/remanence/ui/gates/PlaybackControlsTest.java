package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;

@ExtendWith(WindowExtension.class)
class PlaybackControlsTest {
  private static final int PULSES = 30;

  /** Controls are made anew in another language, while the playback goes on. */
  @Test
  void aPulseMovesThePlaybackOnceHoweverOftenControlsWereRebuilt() {
    AtomicInteger moves = new AtomicInteger();
    AtomicInteger pulses = new AtomicInteger();
    AnimationTimer counter =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.incrementAndGet();
          }
        };
    Playback playback = new Playback();
    WindowFixture.run(
        () -> {
          playback.setTokens(1000);
          playback.toggle();
          Subscriptions subscriptions = new Subscriptions();
          for (int i = 0; i < 20; i++) {
            subscriptions.end();
            subscriptions = new Subscriptions();
            new PlaybackControls(
                playback,
                id -> null,
                new Button(),
                new Button(),
                new Button(),
                new Slider(),
                subscriptions);
          }
          playback.positionProperty().addListener((property, old, now) -> moves.incrementAndGet());
          counter.start();
        });
    WindowFixture.await(() -> pulses.get() >= PULSES);
    WindowFixture.run(
        () -> {
          counter.stop();
          playback.toggle();
        });
    assertThat(moves.get()).isBetween(PULSES / 2, pulses.get() + 1);
  }
}
