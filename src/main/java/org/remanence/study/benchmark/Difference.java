package org.remanence.study.benchmark;

import org.remanence.study.WilsonInterval;
import org.remanence.study.statistics.Interval;

/**
 * The difference of two accuracies, tested together with all others of its table.
 *
 * @param value first minus second
 * @param corrected p value after Holm’s correction over the table’s comparisons
 * @param low lower end of the interval
 * @param confidence of the interval: all intervals of a table hold with 95 % together
 * @param paired whether both answered the same texts and were compared text by text
 */
public record Difference(
    double value, double corrected, double low, double high, double confidence, boolean paired) {

  /**
   * Returns whether it is statistically significant at {@link Benchmark#LEVEL} over the whole
   * table.
   */
  public boolean isSignificant() {
    return corrected <= Benchmark.LEVEL;
  }

  /** The same, seen from the side that is ahead. */
  Difference fromAhead() {
    return value < 0 ? new Difference(-value, corrected, -high, -low, confidence, paired) : this;
  }

  /** The largest difference, in either direction, that the interval holds. */
  public double bound() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /**
   * Lets test and interval agree about 0. The interval is Tango’s at 1 − α/m, Holm’s steps are a
   * little bolder and the exact test a little more careful: where Holm rejects, the interval ends
   * at 0 at the latest (Strassburger &amp; Bretz 2008); where he does not, it reaches there.
   */
  static Difference of(
      double value, double corrected, Interval interval, double confidence, boolean paired) {
    boolean significant = corrected <= Benchmark.LEVEL;
    double low = interval.low();
    double high = interval.high();
    if (value > 0) {
      low = significant ? Math.max(0, low) : Math.min(0, low);
    } else if (value < 0) {
      high = significant ? Math.min(0, high) : Math.max(0, high);
    }
    return new Difference(value, corrected, low, high, confidence, paired);
  }

  /** From the two Wilson intervals (Newcombe 1998, method 10): other texts for each. */
  static Interval unpaired(
      double first, int firstTests, double second, int secondTests, double confidence) {
    WilsonInterval one = WilsonInterval.of(first, firstTests, confidence);
    WilsonInterval other = WilsonInterval.of(second, secondTests, confidence);
    double value = first - second;
    return new Interval(
        value - Math.hypot(first - one.low(), other.high() - second),
        value + Math.hypot(one.high() - first, second - other.low()));
  }
}
