package org.remanence.ui.plot.chart;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * A line of a plot.
 *
 * @param dash lengths of dashes and gaps, so that lines differ without their colour; empty is solid
 * @param points (x, y) in order of x
 * @param mark index of a point to mark with a dot; −1 for none
 * @param settled how many points will stay as they are: each has a dot, and the line beyond them is
 *     faint; −1 for a line without such points
 */
public record Series(
    String name, Color color, List<Double> dash, List<Point> points, int mark, int settled) {

  /** A line that is the same all along. */
  public Series(String name, Color color, List<Double> dash, List<Point> points, int mark) {
    this(name, color, dash, points, mark, -1);
  }

  /** A place in the plot's own units. */
  public record Point(double x, double y) {}
}
