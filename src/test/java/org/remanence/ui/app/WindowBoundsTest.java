package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.settings.Settings;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class WindowBoundsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void itIsWhereItWas() {
    remember(new Settings.Placement(50, 60, 900, 600, false));
    Stage stage = open();
    assertThat(bounds(stage)).isEqualTo(new Rectangle2D(50, 60, 900, 600));
  }

  @Test
  void whatIsLargerThanTheScreenIsFittedToIt() {
    remember(new Settings.Placement(-300, -300, 9000, 9000, false));
    Stage stage = open();
    assertThat(bounds(stage))
        .isEqualTo(WindowFixture.call(() -> Screen.getPrimary().getVisualBounds()));
  }

  @Test
  void whileItFillsTheScreenItsOwnBoundsAreKept() {
    Settings.Placement before = new Settings.Placement(50, 60, 900, 600, true);
    remember(before);
    WindowFixture.run(
        () -> {
          Stage stage = stage();
          WindowBounds bounds = new WindowBounds(stage, window.settings());
          bounds.restore();
          stage.show();
          bounds.remember();
        });
    assertThat(window.settings().get().window()).isEqualTo(before);
  }

  private void remember(Settings.Placement place) {
    window.settings().update(s -> s.with(e -> e.window = place));
  }

  private Stage open() {
    return WindowFixture.call(
        () -> {
          Stage stage = stage();
          new WindowBounds(stage, window.settings()).restore();
          stage.show();
          return stage;
        });
  }

  private static Stage stage() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Pane()));
    return stage;
  }

  private static Rectangle2D bounds(Stage stage) {
    return WindowFixture.call(
        () -> new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
  }
}
