package org.remanence.ui.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.color.Contrast;

/** What is said after a file was saved stands on a ground of its own in every theme. */
class SavedNoticeTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @ParameterizedTest
  @EnumSource
  void isReadableInEveryTheme(Theme theme) {
    Scene scene = window.show(800, 600, StackPane::new);
    WindowFixture.run(
        () -> {
          window.appearance().themeProperty().set(theme);
          new FileDialogs(scene::getWindow, window.settings(), window.tasks())
              .saved(Path.of("folder", "lstm.rema"));
        });
    WindowFixture.await(() -> notice() != null);
    WindowFixture.run(
        () -> {
          Region pane = (Region) notice().lookup(".pane");
          pane.applyCss();
          List<BackgroundFill> fills = pane.getBackground().getFills();
          Color ground = (Color) fills.get(fills.size() - 1).getFill();
          Label text = (Label) pane.lookup(".label");
          assertThat(text.getText()).contains("lstm.rema");
          assertThat(ground.getOpacity()).isEqualTo(1);
          assertThat(Contrast.ratio(ground, (Color) text.getTextFill())).isGreaterThan(4.5);
        });
  }

  private static Node notice() {
    return WindowFixture.call(
        () ->
            Window.getWindows().stream()
                .map(each -> each.getScene().getRoot().lookup(".notification-bar"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
  }
}
