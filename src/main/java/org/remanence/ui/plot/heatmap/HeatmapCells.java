package org.remanence.ui.plot.heatmap;

import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.color.MatrixImage;
import org.remanence.ui.plot.token.TokenMatrix;

/** A matrix as an image in device pixels, painted once for all that changed since the last time. */
final class HeatmapCells extends ImageView {
  private MatrixImage pixels;
  private boolean outdated = true;

  HeatmapCells() {
    setManaged(false);
    setSmooth(false);
  }

  /** To be repainted. */
  void outdate() {
    outdated = true;
  }

  /**
   * Shows a matrix in a rectangle.
   *
   * @param shown null or empty for nothing
   */
  void show(
      TokenMatrix shown, ColorScale scale, double left, double top, double width, double height) {
    Window window = getScene() == null ? null : getScene().getWindow();
    int pixelsWide = (int) Math.round(width * (window == null ? 1 : window.getOutputScaleX()));
    int pixelsHigh = (int) Math.round(height * (window == null ? 1 : window.getOutputScaleY()));
    setVisible(shown != null && !shown.isEmpty() && pixelsWide > 0 && pixelsHigh > 0);
    if (!isVisible()) {
      return;
    }
    if (pixels == null || !pixels.hasSize(pixelsWide, pixelsHigh)) {
      pixels = new MatrixImage(pixelsWide, pixelsHigh);
      setImage(pixels.image());
      outdated = true;
    }
    if (outdated) {
      pixels.paint(shown.values(), scale);
      outdated = false;
    }
    relocate(left, top);
    setFitWidth(width);
    setFitHeight(height);
  }
}
