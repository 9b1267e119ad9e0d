package org.remanence.ui.plot;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * A heatmap in a window of its own, large enough to tell units and words apart. The wheel scrolls;
 * with Ctrl, and by the keys + and −, it zooms.
 */
final class HeatmapWindow {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;
  private static final double ZOOM_STEP = 1.25;
  private static final double LEAST = 0.25;
  private static final double MOST = 4;

  /** At a zoom of 1. */
  private static final double PIXELS_PER_UNIT = 8;

  private static final double PIXELS_PER_TOKEN = 36;

  private final TokenMatrix matrix;
  private final Region picture;
  private double zoom = 1;

  private HeatmapWindow(HeatmapView source) {
    matrix = source.matrixProperty().get();
    picture = HeatmapPicture.page(source);
  }

  static void show(HeatmapView source) {
    HeatmapWindow window = new HeatmapWindow(source);
    ScrollPane pane = new ScrollPane(window.picture);
    pane.setPannable(true);
    Scene scene = new Scene(pane, WIDTH, HEIGHT);
    Parent root = source.getScene().getRoot();
    scene.getStylesheets().setAll(source.getScene().getStylesheets());
    pane.getStyleClass().addAll(root.getStyleClass());
    pane.setStyle(root.getStyle());
    scene.addEventFilter(ScrollEvent.SCROLL, window::scrolled);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, window::pressed);
    window.resize();
    Stage stage = new Stage();
    stage.initOwner(source.getScene().getWindow());
    stage.setTitle(window.matrix.title());
    stage.setScene(scene);
    stage.show();
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoomBy(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == KeyCode.PLUS || key == KeyCode.ADD || key == KeyCode.EQUALS) {
      zoomBy(ZOOM_STEP);
      event.consume();
    } else if (key == KeyCode.MINUS || key == KeyCode.SUBTRACT) {
      zoomBy(1 / ZOOM_STEP);
      event.consume();
    }
  }

  private void zoomBy(double factor) {
    zoom = Math.max(LEAST, Math.min(MOST, zoom * factor));
    resize();
  }

  private void resize() {
    picture.setPrefWidth(Math.max(WIDTH, zoom * PIXELS_PER_TOKEN * matrix.tokens().size()));
    picture.setPrefHeight(zoom * PIXELS_PER_UNIT * matrix.unitCount());
  }
}
