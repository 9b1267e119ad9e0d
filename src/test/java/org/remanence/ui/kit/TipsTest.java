package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class TipsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void aLongTextWraps() {
    Scene scene = window.show(1280, 800, StackPane::new);
    Tooltip tip = Tips.of("trained on reviews with the settings of the lesson ".repeat(6));
    WindowFixture.run(() -> tip.show(scene.getWindow(), 0, 0));
    WindowFixture.await(() -> tip.isShowing() && tip.getHeight() > 0);
    assertThat(tip.getWidth()).isBetween(200.0, 800.0);
    assertThat(tip.getHeight()).isGreaterThan(2 * tip.getFont().getSize());
    WindowFixture.run(tip::hide);
  }
}
