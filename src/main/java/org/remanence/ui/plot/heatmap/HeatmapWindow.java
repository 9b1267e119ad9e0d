package org.remanence.ui.plot.heatmap;

import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenMatrix;

/**
 * A heatmap in a window of its own, large enough to tell units and words apart; it stays as it is
 * while the sentence changes. Only what is in sight is painted, so that it scrolls at once however
 * large it is. The wheel and dragging scroll; with Ctrl, and by the keys + and −, it zooms.
 */
final class HeatmapWindow {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;
  private static final double ZOOM_STEP = 1.25;
  private static final double MIN = 0.05;
  private static final double MAX = 6;

  /** At a zoom of 1. */
  private static final double PIXELS_PER_UNIT = 8;

  private static final double PIXELS_PER_TOKEN = 36;

  private final TokenMatrix matrix;
  private final HeatmapView heatmap = new HeatmapView();
  private final TokenAxis axis = new TokenAxis();
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private double zoom = 1;
  private double dragX;
  private double dragY;
  private int tokens;
  private int units;

  HeatmapWindow(HeatmapView source) {
    matrix = source.matrixProperty().get();
    heatmap.scaleProperty().set(source.scaleProperty().get());
    heatmap.matrixProperty().set(matrix);
    heatmap.filesProperty().set(source.filesProperty().get());
    heatmap.setOnCell(source.onCell());
    heatmap.setPassports(source.passports());
    heatmap.setOnCursor(this::reveal);
    axis.highlightedTokenProperty().bindBidirectional(heatmap.highlightedTokenProperty());
    down.setOrientation(Orientation.VERTICAL);
    across.valueProperty().addListener((property, old, now) -> show());
    down.valueProperty().addListener((property, old, now) -> show());
    heatmap.widthProperty().addListener((property, old, now) -> show());
    heatmap.heightProperty().addListener((property, old, now) -> show());
  }

  static void show(HeatmapView source) {
    HeatmapWindow window = new HeatmapWindow(source);
    SideWindow.open(source, window.matrix.title(), window.page(), WIDTH, HEIGHT);
  }

  GridPane page() {
    GridPane page = new GridPane();
    page.getStyleClass().add("heatmap-window");
    page.add(new Label(matrix.title()), 0, 0);
    page.add(axis, 0, 1);
    page.add(heatmap, 0, 2);
    page.add(down, 1, 2);
    page.add(across, 0, 3);
    GridPane.setHgrow(heatmap, Priority.ALWAYS);
    GridPane.setVgrow(heatmap, Priority.ALWAYS);
    page.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    heatmap.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    heatmap.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    return page;
  }

  HeatmapView heatmap() {
    return heatmap;
  }

  private double tokenWidth() {
    return heatmap.contentWidth() / tokens;
  }

  private double unitHeight() {
    return heatmap.contentHeight() / units;
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoomBy(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
    } else if (tokens > 0) {
      across.setValue(clamp(across, across.getValue() - event.getDeltaX() / tokenWidth()));
      down.setValue(clamp(down, down.getValue() - event.getDeltaY() / unitHeight()));
    }
    event.consume();
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

  private void grab(MouseEvent event) {
    dragX = across.getValue() + event.getX() / tokenWidth();
    dragY = down.getValue() + event.getY() / unitHeight();
  }

  private void drag(MouseEvent event) {
    across.setValue(clamp(across, dragX - event.getX() / tokenWidth()));
    down.setValue(clamp(down, dragY - event.getY() / unitHeight()));
  }

  private void reveal(int token, int place) {
    reveal(across, token, tokens);
    reveal(down, place, units);
  }

  private static void reveal(ScrollBar bar, int cell, int shown) {
    bar.setValue(Math.max(cell - shown + 1, Math.min(cell, bar.getValue())));
  }

  /** About the middle of what is in sight. */
  private void zoomBy(double factor) {
    double middleToken = across.getValue() + tokens / 2.0;
    double middleUnit = down.getValue() + units / 2.0;
    zoom = Math.max(MIN, Math.min(MAX, zoom * factor));
    show();
    across.setValue(clamp(across, middleToken - tokens / 2.0));
    down.setValue(clamp(down, middleUnit - units / 2.0));
  }

  private void show() {
    if (heatmap.contentWidth() <= 0 || heatmap.contentHeight() <= 0) {
      return;
    }
    tokens = fitting(heatmap.contentWidth(), zoom * PIXELS_PER_TOKEN, matrix.tokens().size());
    units = fitting(heatmap.contentHeight(), zoom * PIXELS_PER_UNIT, matrix.unitCount());
    fit(across, tokens, matrix.tokens().size());
    fit(down, units, matrix.unitCount());
    int token = (int) Math.round(across.getValue());
    int place = (int) Math.round(down.getValue());
    TokenMatrix part = matrix.part(token, tokens, place, units);
    axis.show(part.tokens(), Set.of());
    heatmap.showPart(part, token, place);
  }

  private static int fitting(double pixels, double pixelsPerCell, int cells) {
    return Math.max(1, Math.min(cells, (int) (pixels / pixelsPerCell)));
  }

  private static void fit(ScrollBar bar, int shown, int all) {
    int max = all - shown;
    bar.setMax(max);
    bar.setVisibleAmount((double) max * shown / all);
    bar.setUnitIncrement(1);
    bar.setBlockIncrement(shown);
    bar.setVisible(max > 0);
    bar.setValue(clamp(bar, bar.getValue()));
  }

  private static double clamp(ScrollBar bar, double value) {
    return Math.max(0, Math.min(bar.getMax(), value));
  }
}
