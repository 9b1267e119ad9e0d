package org.remanence.ui.plot.live;

import java.util.Arrays;
import java.util.List;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.Ticks;

/** The part of the plane that a plot shows, in the plot's own units. */
record PlotWindow(double left, double right, double bottom, double top) {
  private static final int TICKS = 4;

  /** All there is to see of these lines, x from 0 to {@code xEnd}. */
  static PlotWindow of(PlotScale scale, List<Series> lines, double xEnd) {
    if (scale == PlotScale.SHARE) {
      return new PlotWindow(0, xEnd, 0, 1);
    }
    double[] values =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Series.Point::y)
            .filter(Double::isFinite)
            .toArray();
    double largest = Arrays.stream(values).max().orElse(1);
    if (scale == PlotScale.FROM_ZERO) {
      double step = Ticks.step(largest / TICKS);
      return new PlotWindow(0, xEnd, 0, Math.max(step, Math.ceil(largest / step) * step));
    }
    double smallest = Arrays.stream(values).filter(value -> value > 0).min().orElse(0.1);
    double top = Math.pow(10, Math.ceil(Math.log10(Math.max(smallest, largest))));
    double bottom = Math.pow(10, Math.floor(Math.log10(smallest)));
    return new PlotWindow(0, xEnd, top > bottom ? bottom : bottom / 10, top);
  }
}
