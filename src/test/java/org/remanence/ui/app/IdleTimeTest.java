package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class IdleTimeTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final List<String> done = new ArrayList<>();

  @Test
  void piecesAreDoneLaterAndInTheirOrder() {
    Scene scene = window.show(100, 100, Pane::new);
    WindowFixture.run(
        () -> {
          IdleTime idle = new IdleTime(scene);
          idle.add(() -> done.add("first"));
          idle.add(() -> done.add("second"));
          assertThat(done).isEmpty();
        });
    WindowFixture.await(() -> done.size() == 2);
    assertThat(done).containsExactly("first", "second");
  }
}
