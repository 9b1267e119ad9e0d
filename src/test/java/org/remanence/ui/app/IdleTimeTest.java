package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class IdleTimeTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final List<String> done = new ArrayList<>();

  @Test
  void workIsDoneLaterAndOnce() {
    Scene scene = window.show(100, 100, Pane::new);
    WindowFixture.run(
        () -> {
          IdleTime.once(scene, () -> done.add("work"));
          assertThat(done).isEmpty();
        });
    WindowFixture.await(() -> !done.isEmpty());
    WindowFixture.run(
        () -> {
          Event.fireEvent(
              scene,
              new KeyEvent(
                  KeyEvent.KEY_TYPED, "a", "", KeyCode.UNDEFINED, false, false, false, false));
          IdleTime.once(scene, () -> done.add("later"));
        });
    WindowFixture.await(() -> done.contains("later"));
    assertThat(done).containsExactly("work", "later");
  }
}
