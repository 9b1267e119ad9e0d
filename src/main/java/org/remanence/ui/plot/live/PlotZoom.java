package org.remanence.ui.plot.live;

import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Zoom of a plot to a window of the plane, by dragging across it, Ctrl and the wheel, + and −; a
 * double click, Esc or 0 show all again.
 */
final class PlotZoom {
  private static final double STEP = 1.25;

  /** A shorter way is a click that shook. */
  private static final double MIN_DRAG = 6;

  private final Region plot;
  private final Supplier<PlotFrame> frame;
  private final Rectangle selection = new Rectangle();
  private PlotWindow window;
  private double fromX;
  private double fromY;
  private boolean dragging;

  /**
   * @param frame the plot's as it was drawn last
   */
  PlotZoom(Region plot, Supplier<PlotFrame> frame) {
    this.plot = plot;
    this.frame = frame;
    selection.getStyleClass().add("plot-selection");
    selection.setMouseTransparent(true);
    selection.setManaged(false);
    selection.setVisible(false);
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    plot.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
    plot.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** To be drawn over the plot. */
  Rectangle selection() {
    return selection;
  }

  /** Null to show all. */
  PlotWindow window() {
    return window;
  }

  void reset() {
    set(null);
  }

  private void set(PlotWindow next) {
    window = next;
    plot.requestLayout();
  }

  private void press(MouseEvent event) {
    plot.requestFocus();
    dragging =
        event.getButton() == MouseButton.PRIMARY && frame.get().holds(event.getX(), event.getY());
    fromX = event.getX();
    fromY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (!dragging) {
      return;
    }
    PlotFrame at = frame.get();
    double x = Math.max(at.left(), Math.min(at.right(), event.getX()));
    double y = Math.max(at.top(), Math.min(at.bottom(), event.getY()));
    selection.setX(Math.min(fromX, x));
    selection.setWidth(Math.abs(x - fromX));
    // Along one axis only: all of the other is meant.
    boolean flat = Math.abs(y - fromY) < MIN_DRAG;
    boolean steep = Math.abs(x - fromX) < MIN_DRAG;
    selection.setY(flat ? at.top() : Math.min(fromY, y));
    selection.setHeight(flat ? at.bottom() - at.top() : Math.abs(y - fromY));
    if (steep && !flat) {
      selection.setX(at.left());
      selection.setWidth(at.right() - at.left());
    }
    selection.setVisible(!(flat && steep));
    event.consume();
  }

  private void release() {
    if (dragging && selection.isVisible()) {
      set(
          frame
              .get()
              .between(
                  selection.getX(),
                  selection.getY(),
                  selection.getX() + selection.getWidth(),
                  selection.getY() + selection.getHeight()));
    }
    dragging = false;
    selection.setVisible(false);
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2) {
      reset();
      event.consume();
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? 1 / STEP : STEP, event.getX(), event.getY());
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    PlotFrame at = frame.get();
    double x = (at.left() + at.right()) / 2;
    double y = (at.top() + at.bottom()) / 2;
    // With Ctrl these keys are for the size of all text.
    if (event.isShortcutDown()) {
      return;
    }
    if (window != null && event.getCode() == KeyCode.ESCAPE || event.getText().equals("0")) {
      reset();
    } else if (event.getText().equals("+")) {
      zoom(1 / STEP, x, y);
    } else if (event.getText().equals("-")) {
      zoom(STEP, x, y);
    } else {
      return;
    }
    event.consume();
  }

  /** Makes what is shown so many times as large, around a place that stays where it is. */
  private void zoom(double times, double x, double y) {
    PlotFrame at = frame.get();
    if (at.hasRoom()) {
      set(
          at.between(
              x - (x - at.left()) * times,
              y - (y - at.top()) * times,
              x + (at.right() - x) * times,
              y + (at.bottom() - y) * times));
    }
  }
}
