package org.remanence.ui.plot.chart;

import java.util.List;
import org.remanence.i18n.Messages;

/**
 * Lines over a common x, such as accuracy by distance for several architectures.
 *
 * @param title what the chart shows; file names come from it
 * @param xName what stands along the axis
 * @param yName what the values are, in tables
 * @param logarithmic whether y goes by powers of ten; else it is a share from 0 to 1
 * @param format how a value reads
 * @param series all with the same x in the same order
 * @param border an x at which something ends; null for none
 */
public record LineData(
    String title,
    String xName,
    String yName,
    boolean logarithmic,
    ValueFormat format,
    List<Curve> series,
    Limit border) {
  /** Error that single precision may add to a 1. */
  private static final double ROUNDING = 1e-3;

  public static final LineData NONE =
      new LineData("", "", "", false, Double::toString, List.of(), null);

  /**
   * A line with the mark that stands at some of its points.
   *
   * @param ranges around each point, drawn as a band; empty if there are none
   */
  public record Curve(Series line, Mark mark, List<Range> ranges) {
    public Curve {
      ranges = List.copyOf(ranges);
    }

    /** Without ranges. */
    public Curve(Series line, Mark mark) {
      this(line, mark, List.of());
    }

    /** The same with a range around each point. */
    public Curve within(List<Range> around) {
      return new Curve(line, mark, around);
    }
  }

  /** An x, and what begins to its right. */
  public record Limit(double x, String beyond) {}

  /** Range in which a value lies. */
  public record Range(double low, double high) {}

  public LineData {
    series = List.copyOf(series);
  }

  /** The x of every line. */
  List<Double> xs() {
    return series.isEmpty()
        ? List.of()
        : series.get(0).line().points().stream().map(Series.Point::x).toList();
  }

  double value(Curve line, int index) {
    return line.line().points().get(index).y();
  }

  /** The power of ten below every value, at least one below 1. */
  int lowestPower() {
    double smallest =
        series.stream()
            .flatMap(each -> each.line().points().stream())
            .mapToDouble(Series.Point::y)
            .filter(value -> value > 0)
            .min()
            .orElse(1);
    return Math.min(-1, (int) Math.floor(Math.log10(smallest)));
  }

  /** The power of ten above every value, at least 1 itself. */
  int highestPower() {
    double largest =
        series.stream()
            .flatMap(each -> each.line().points().stream())
            .mapToDouble(Series.Point::y)
            .max()
            .orElse(1);
    return largest > 1 + ROUNDING ? (int) Math.ceil(Math.log10(largest)) : 0;
  }

  /** Text of a value, with its range if it has one. */
  String text(Curve line, int index) {
    String value = format.apply(value(line, index));
    if (line.ranges().isEmpty()) {
      return value;
    }
    Range range = line.ranges().get(index);
    return Messages.text(
        "plot.lines.range", value, format.apply(range.low()), format.apply(range.high()));
  }
}
