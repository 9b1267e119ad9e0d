package org.remanence.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class PausingTimerTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  /** JavaFX pauses it while nothing moves in any window, which is no test's to say. */
  @Test
  void ticksUnlessItIsPaused() {
    Scene scene = window.show(100, 100, Pane::new);
    AtomicInteger pulses = new AtomicInteger();
    WindowFixture.run(() -> scene.addPostLayoutPulseListener(pulses::incrementAndGet));
    PausingTimer timer = WindowFixture.call(PausingTimerTest::replace);
    WindowFixture.run(
        () -> {
          timer.pause();
          assertThat(timer.isTicking()).isFalse();
          timer.resume();
          assertThat(timer.isTicking()).isTrue();
        });
    int before = pulses.get();
    Platform.requestNextPulse();
    WindowFixture.await(() -> pulses.get() > before);
  }

  private static PausingTimer replace() {
    try {
      return PausingTimer.replace(Toolkit.getToolkit());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
