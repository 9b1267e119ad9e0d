package org.remanence.ui.plot.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * Values in groups of bars: in each group one bar of every series, such as accuracy by difficulty,
 * for several architectures.
 *
 * @param title what the chart shows; file names come from it
 * @param groupName what groups stand for, under the axis
 * @param seriesName what series stand for, in tables
 * @param valueName what values are, in tables
 * @param max upper end of the axis; NaN fits it to the values
 * @param stacked whether a group's bars stand upon each other, as the parts of a sum do
 * @param format how a value reads
 * @param series all with a bar for every group
 */
public record BarData(
    String title,
    String groupName,
    String seriesName,
    String valueName,
    double max,
    boolean stacked,
    ValueFormat format,
    List<BarGroup> groups,
    List<Bars> series) {
  public static final BarData NONE =
      new BarData("", "", "", "", 1, Double::toString, List.of(), List.of());

  /** Bars side by side. */
  public BarData(
      String title,
      String groupName,
      String seriesName,
      String valueName,
      double max,
      ValueFormat format,
      List<BarGroup> groups,
      List<Bars> series) {
    this(title, groupName, seriesName, valueName, max, false, format, groups, series);
  }

  /**
   * A place on the axis.
   *
   * @param note a second line under its name, such as how many examples it has; may be empty
   */
  public record BarGroup(String name, String note) {}

  /**
   * The bars of one series, one for each group.
   *
   * @param hollow whether bars and mark are outlines, which sets the series off without its colour
   */
  public record Bars(String name, Color color, Mark mark, boolean hollow, List<Bar> bars) {
    public Bars {
      bars = List.copyOf(bars);
    }

    /** Filled bars. */
    public Bars(String name, Color color, Mark mark, List<Bar> bars) {
      this(name, color, mark, false, bars);
    }
  }

  /**
   * A bar from 0 to its value.
   *
   * @param value at least 0; NaN for none
   * @param low lower end of its interval; NaN where there is none
   * @param high upper end
   */
  public record Bar(double value, double low, double high) {

    /** A bar without an interval. */
    public static Bar of(double value) {
      return new Bar(value, Double.NaN, Double.NaN);
    }

    boolean hasInterval() {
      return low <= high;
    }

    /** Value up to which it reaches, whisker included. */
    double top() {
      return hasInterval() ? Math.max(value, high) : value;
    }
  }

  public BarData {
    groups = List.copyOf(groups);
    series = List.copyOf(series);
    int bars = groups.size();
    if (series.stream().anyMatch(each -> each.bars().size() != bars)) {
      throw new IllegalArgumentException("every series needs " + bars + " bars");
    }
  }

  Bar bar(int group, int series) {
    return series().get(series).bars().get(group);
  }

  boolean hasIntervals() {
    return bars().anyMatch(Bar::hasInterval);
  }

  /** Value at which a bar starts: 0, or on top of those below it. */
  double base(int group, int index) {
    return stacked
        ? series.stream().limit(index).mapToDouble(each -> each.bars().get(group).value()).sum()
        : 0;
  }

  /** The sum of a group's bars. */
  double total(int group) {
    return series.stream().mapToDouble(each -> each.bars().get(group).value()).sum();
  }

  /** The largest number to draw; 0 without any. */
  double largest() {
    if (stacked) {
      return IntStream.range(0, groups.size()).mapToDouble(this::total).max().orElse(0);
    }
    return bars().mapToDouble(Bar::top).filter(Double::isFinite).max().orElse(0);
  }

  private Stream<Bar> bars() {
    return series.stream().flatMap(each -> each.bars().stream());
  }
}
