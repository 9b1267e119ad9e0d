package org.remanence.ui.app;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.remanence.settings.Settings;
import org.remanence.settings.SettingsStore;

/** Where the window is and how large, from one start to the next. */
final class WindowBounds {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final Duration MAPPED = Duration.millis(250);

  private final Stage stage;
  private final SettingsStore settings;

  WindowBounds(Stage stage, SettingsStore settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /** Puts the window where it was if a screen is there; else in the middle. Before it is shown. */
  void restore() {
    Settings.Window last = settings.get().window();
    if (last == null || !isOnScreen(last)) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      resize(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
      return;
    }
    stage.setX(last.x());
    stage.setY(last.y());
    stage.setMaximized(last.maximized());
    resize(last.width(), last.height());
  }

  void remember() {
    Settings.Window now =
        new Settings.Window(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    settings.update(s -> s.with(e -> e.window = now));
  }

  private void resize(double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
    // Under some window managers GTK opens the window at its smallest size all the same
    // (JDK-8354943), so it is asked again once it is there.
    PauseTransition again = new PauseTransition(MAPPED);
    again.setOnFinished(
        event -> {
          if (!stage.isMaximized()) {
            stage.setWidth(width);
            stage.setHeight(height);
          }
        });
    stage.showingProperty().addListener((observable, before, showing) -> again.playFromStart());
  }

  /** Screens come and go: a projector that was unplugged must not keep the window. */
  private static boolean isOnScreen(Settings.Window window) {
    double grip = Math.min(window.width(), window.height()) / 2;
    return Screen.getScreens().stream()
        .anyMatch(
            screen ->
                screen
                    .getVisualBounds()
                    .contains(window.x() + grip / 2, window.y() + grip / 2, grip, grip));
  }
}
