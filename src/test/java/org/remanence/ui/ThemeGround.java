package org.remanence.ui;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import org.remanence.ui.tab.Theme;

/** The colours of a theme as the window shows them. */
public final class ThemeGround {
  private ThemeGround() {}

  /** What plots stand on. */
  public static Color of(WindowExtension window, Theme theme) {
    window.appearance().themeProperty().set(theme);
    Scene scene = window.show(100, 100, StackPane::new);
    return WindowFixture.call(
        () -> {
          scene.getRoot().setStyle("-fx-background-color: -color-bg-default;");
          scene.getRoot().applyCss();
          return (Color) ((StackPane) scene.getRoot()).getBackground().getFills().get(0).getFill();
        });
  }

  /** The colour of a line with these style classes in the window that is shown. */
  static Color stroke(WindowExtension window, String... styles) {
    return WindowFixture.call(
        () -> {
          StackPane root = (StackPane) window.stage().getScene().getRoot();
          Polyline line = new Polyline(0, 0, 10, 10);
          line.getStyleClass().addAll(styles);
          root.getChildren().setAll(line);
          root.applyCss();
          return (Color) line.getStroke();
        });
  }
}
