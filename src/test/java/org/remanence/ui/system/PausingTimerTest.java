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

  @Test
  void restsUntilAPulseIsWanted() {
    Scene scene = window.show(100, 100, Pane::new);
    AtomicInteger pulses = new AtomicInteger();
    WindowFixture.run(() -> scene.addPostLayoutPulseListener(pulses::incrementAndGet));
    PausingTimer timer = WindowFixture.call(PausingTimerTest::replace);
    for (int time = 1; time <= 2; time++) {
      WindowFixture.await(() -> !timer.isTicking());
      int before = pulses.get();
      Platform.requestNextPulse();
      WindowFixture.await(() -> pulses.get() > before);
    }
    assertThat(pulses).hasValueGreaterThanOrEqualTo(2);
  }

  private static PausingTimer replace() {
    try {
      return PausingTimer.replace(Toolkit.getToolkit());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
