package org.remanence.ui.plot;

import java.awt.image.BufferedImage;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A heatmap with its title and words as a picture of its own, whatever the window's size. */
final class HeatmapPicture {
  private static final int WIDTH = 1200;
  private static final int LEAST_HEIGHT = 500;
  private static final int PIXELS_PER_UNIT = 4;

  private HeatmapPicture() {}

  static BufferedImage of(HeatmapView source) {
    TokenMatrix matrix = source.matrixProperty().get();
    TokenAxis axis = new TokenAxis();
    axis.show(matrix.tokens(), Set.of());
    HeatmapView heatmap = new HeatmapView();
    heatmap.scaleProperty().set(source.scaleProperty().get());
    heatmap.matrixProperty().set(matrix);
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    VBox page = new VBox(new Label(matrix.title()), axis, heatmap);
    page.getStyleClass().add("heatmap-picture");

    Scene scene = new Scene(page, WIDTH, Math.max(LEAST_HEIGHT, PIXELS_PER_UNIT * matrix.units()));
    if (source.getScene() != null) {
      scene.getStylesheets().setAll(source.getScene().getStylesheets());
      page.getStyleClass().addAll(source.getScene().getRoot().getStyleClass());
      page.setStyle(source.getScene().getRoot().getStyle());
    }
    return copy(scene.snapshot(null));
  }

  private static BufferedImage copy(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    return copy;
  }
}
