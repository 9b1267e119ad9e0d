package org.remanence.ui.app;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.remanence.settings.Settings;

/**
 * Fits a window to the screens that there are, which may be others than when it was there last.
 *
 * @param screens the parts of them that no panel covers, the primary one’s first
 */
record ScreenFit(List<Rectangle2D> screens) {
  private static final double SMALLEST_WIDTH = 800;
  private static final double SMALLEST_HEIGHT = 560;
  private static final double DEFAULT_WIDTH = 1280;
  private static final double DEFAULT_HEIGHT = 800;

  /** No screen is too small for a window of that width. */
  double smallestWidth() {
    return screens.stream().mapToDouble(Rectangle2D::getWidth).reduce(SMALLEST_WIDTH, Math::min);
  }

  /** No screen is too small for a window of that height. */
  double smallestHeight() {
    return screens.stream().mapToDouble(Rectangle2D::getHeight).reduce(SMALLEST_HEIGHT, Math::min);
  }

  /** The bounds where none are remembered: in the middle of the primary screen. */
  Settings.Placement defaultWindow() {
    Rectangle2D screen = screens.get(0);
    double width = Math.min(DEFAULT_WIDTH, screen.getWidth());
    double height = Math.min(DEFAULT_HEIGHT, screen.getHeight());
    return new Settings.Placement(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height,
        false);
  }

  /**
   * The same window, on the screen that most of it was on, made smaller and moved as far as needed
   * to be seen whole. A window that no screen shows any more goes to the middle of the primary one:
   * a projector that was unplugged must not keep it.
   */
  Settings.Placement fit(Settings.Placement window) {
    Rectangle2D screen =
        screens.stream()
            .max(Comparator.comparingDouble(each -> shared(each, window)))
            .filter(each -> shared(each, window) > 0)
            .orElse(null);
    if (screen == null) {
      Settings.Placement place = defaultWindow();
      return new Settings.Placement(
          place.x(), place.y(), place.width(), place.height(), window.maximized());
    }
    double width = between(window.width(), smallestWidth(), screen.getWidth());
    double height = between(window.height(), smallestHeight(), screen.getHeight());
    return new Settings.Placement(
        between(window.x(), screen.getMinX(), screen.getMaxX() - width),
        between(window.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height,
        window.maximized());
  }

  /** Number of pixels of the window that the screen shows. */
  private static double shared(Rectangle2D screen, Settings.Placement window) {
    double width =
        Math.min(screen.getMaxX(), window.x() + window.width())
            - Math.max(screen.getMinX(), window.x());
    double height =
        Math.min(screen.getMaxY(), window.y() + window.height())
            - Math.max(screen.getMinY(), window.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double between(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }
}
