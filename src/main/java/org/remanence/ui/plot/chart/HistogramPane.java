package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.remanence.ui.plot.figure.NodePool;
import org.remanence.ui.plot.figure.PlotNodes;

/** The drawing of histograms as outlines over one another, laid out to its size. */
final class HistogramPane extends AxesPane {
  private static final int Y_TICKS = 3;
  private static final int X_TICKS = 4;
  private static final ValueFormat SHARES = ValueFormat.shares(Double::toString);

  private final NodePool<Polyline> outlines = layer(PlotNodes::curve);
  private final Line crosshair = PlotNodes.crosshair();
  private HistogramData data = HistogramData.NONE;
  private int chosen = -1;
  private double left;
  private double right;

  HistogramPane() {
    getChildren().add(crosshair);
  }

  void show(HistogramData shown) {
    data = shown;
    nameAxis(shown.xName());
    requestLayout();
  }

  /** Sets a bin off; −1 for none. */
  void choose(int bin) {
    chosen = bin;
    requestLayout();
  }

  /** The bin at a place; −1 without any. */
  int at(double pixel) {
    if (data.bins() == 0 || right <= left) {
      return -1;
    }
    int bin = (int) Math.floor((pixel - left) / (right - left) * data.bins());
    return Math.max(0, Math.min(data.bins() - 1, bin));
  }

  @Override
  protected void draw(double em) {
    double step = Ticks.step(Math.max(data.largest(), 1e-9) / Y_TICKS);
    double most = Math.max(step, Math.ceil(data.largest() / step - 1e-9) * step);
    double top = 0.8 * em;
    double bottom = getHeight() - 3 * em;
    left = widthOf(SHARES.tick(most, step)) + 0.9 * em;
    right = getWidth() - 1.5 * em;
    crosshair.setVisible(false);
    if (data.bins() == 0 || bottom < top + 2 * em) {
      return;
    }
    for (double share : Ticks.multiples(0, most, step)) {
      drawTick(SHARES.tick(share, step), bottom - share / most * (bottom - top), left, right);
    }
    double apart = Ticks.step((data.highest() - data.lowest()) / X_TICKS);
    for (double x : Ticks.multiples(data.lowest(), data.highest(), apart)) {
      drawLabel(label(data.format().tick(x, apart)), x(x), bottom + 0.3 * em);
    }
    for (HistogramData.Outline each : data.outlines()) {
      draw(each, bottom, (bottom - top) / most);
    }
    drawAxisName(left, right);
    if (chosen >= 0 && chosen < data.bins()) {
      double middle = (x(data.edges().get(chosen)) + x(data.edges().get(chosen + 1))) / 2;
      PlotNodes.put(crosshair, middle, top, middle, bottom);
      crosshair.setVisible(true);
    }
  }

  private double x(double value) {
    return left + (value - data.lowest()) / (data.highest() - data.lowest()) * (right - left);
  }

  /** Draws the steps from bin to bin, and down to the axis at both ends. */
  private void draw(HistogramData.Outline each, double bottom, double pixelsPerShare) {
    List<Double> corners = new ArrayList<>(List.of(left, bottom));
    for (int bin = 0; bin < data.bins(); bin++) {
      double y = bottom - each.shares().get(bin) * pixelsPerShare;
      corners.addAll(List.of(x(data.edges().get(bin)), y, x(data.edges().get(bin + 1)), y));
    }
    corners.addAll(List.of(right, bottom));
    Polyline line = outlines.next();
    line.getPoints().setAll(corners);
    line.setStroke(each.color());
    line.getStrokeDashArray().setAll(each.dash());
  }
}
