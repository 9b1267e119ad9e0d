package org.remanence.ui.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.remanence.settings.Settings;
import org.remanence.settings.SettingsStore;

/** Place and size of the window, from one start to the next. */
final class WindowBounds {
  /** Under some window managers a window takes that long to be where it was put. */
  private static final Duration SETTLED = Duration.millis(250);

  private final Stage stage;
  private final SettingsStore settings;
  private final PauseTransition settling = new PauseTransition(SETTLED);

  /** The last bounds of a window that filled no screen; null before it is shown. */
  private Settings.@Nullable Placement normal;

  /** True once it has come to where it was put. */
  private boolean following;

  WindowBounds(Stage stage, SettingsStore settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /** Puts the window where it was, as far as the screens show it there. Before it is shown. */
  void restore() {
    ScreenFit screens = screens();
    Settings.Placement last = settings.get().window();
    Settings.Placement place = last == null ? screens.defaultWindow() : screens.fit(last);
    stage.setMinWidth(screens.smallestWidth());
    stage.setMinHeight(screens.smallestHeight());
    move(place);
    stage.setMaximized(place.maximized());
    normal = place;
    moveOnceMore(place);
  }

  /** Writes down where it is, or was before it filled a screen, and whether it does. */
  void remember() {
    if (following) {
      noteNormal();
    }
    if (normal != null) {
      Settings.Placement now =
          new Settings.Placement(
              normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
      settings.update(s -> s.with(e -> e.window = now));
    }
  }

  private static ScreenFit screens() {
    Screen primary = Screen.getPrimary();
    List<Rectangle2D> all =
        Stream.concat(
                Stream.of(primary),
                Screen.getScreens().stream().filter(screen -> !screen.equals(primary)))
            .map(Screen::getVisualBounds)
            .toList();
    return new ScreenFit(all);
  }

  private void move(Settings.Placement place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
  }

  /**
   * Under some window managers GTK opens the window at its smallest size all the same
   * (JDK-8354943), and its frame is known only once it is there.
   */
  private void moveOnceMore(Settings.Placement place) {
    PauseTransition again = new PauseTransition(SETTLED);
    again.setOnFinished(
        event -> {
          if (!stage.isMaximized()) {
            move(place);
          }
          follow();
        });
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> again.play());
  }

  /** Bounds and state change one after another, so what counts is what they have come to. */
  private void follow() {
    following = true;
    settling.setOnFinished(event -> noteNormal());
    Stream.<ObservableValue<?>>of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty(),
            stage.iconifiedProperty())
        .forEach(each -> each.addListener((observable, before, now) -> settling.playFromStart()));
  }

  private void noteNormal() {
    if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
      normal =
          new Settings.Placement(
              stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
  }
}
