package org.remanence.ui.plot.live;

import java.util.ArrayList;
import java.util.List;
import org.remanence.ui.plot.chart.Series;

/**
 * Exponential smoothing: s ← β·s + (1 − β)·y, divided by 1 − β^t as Adam does (Kingma and Ba 2015),
 * so that the curve does not begin at 0.
 */
public final class Smoothing {
  private Smoothing() {}

  /**
   * The smoothed points.
   *
   * @param beta β in [0, 1); 0 changes nothing
   */
  public static List<Series.Point> of(List<Series.Point> points, double beta) {
    List<Series.Point> smooth = new ArrayList<>();
    double sum = 0;
    double weight = 0;
    for (Series.Point point : points) {
      sum = beta * sum + (1 - beta) * point.y();
      weight = beta * weight + (1 - beta);
      smooth.add(new Series.Point(point.x(), sum / weight));
    }
    return List.copyOf(smooth);
  }
}
