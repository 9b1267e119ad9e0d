package org.remanence.ui.plot;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * A line of a plot.
 *
 * @param dash lengths of dashes and gaps, so that lines differ without their colour; empty is solid
 * @param points (x, y) in order of x
 * @param mark index of a point to mark with a dot; −1 for none
 */
public record Series(String name, Color color, List<Double> dash, List<Point> points, int mark) {

  /** A place in the plot's own units. */
  public record Point(double x, double y) {}
}
