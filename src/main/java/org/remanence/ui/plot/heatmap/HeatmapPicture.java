package org.remanence.ui.plot.heatmap;

import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenMatrix;

/** A heatmap with its title and words as a picture of its own, whatever the window's size. */
final class HeatmapPicture {
  private static final int WIDTH = 1200;
  private static final int MIN_HEIGHT = 500;
  private static final int PIXELS_PER_UNIT = 4;

  /** Twice as much is still a picture that every graphics card takes. */
  private static final int MAX_HEIGHT = 4000;

  private HeatmapPicture() {}

  static Parent of(HeatmapView source) {
    VBox page = page(source);
    int height = PIXELS_PER_UNIT * source.matrixProperty().get().unitCount();
    Scene scene = new Scene(page, WIDTH, Math.max(MIN_HEIGHT, Math.min(MAX_HEIGHT, height)));
    if (source.getScene() != null) {
      scene.getStylesheets().setAll(source.getScene().getStylesheets());
      page.getStyleClass().addAll(source.getScene().getRoot().getStyleClass());
      page.setStyle(source.getScene().getRoot().getStyle());
    }
    page.applyCss();
    page.layout();
    return page;
  }

  private static VBox page(HeatmapView source) {
    TokenMatrix matrix = source.matrixProperty().get();
    TokenAxis axis = new TokenAxis();
    axis.show(matrix.tokens(), Set.of());
    HeatmapView heatmap = new HeatmapView();
    heatmap.scaleProperty().set(source.scaleProperty().get());
    heatmap.matrixProperty().set(matrix);
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    VBox page = new VBox(new Label(matrix.title()), axis, heatmap);
    page.getStyleClass().add("heatmap-picture");
    return page;
  }
}
