package org.remanence.study;

import java.util.List;
import org.remanence.study.statistics.Interval;

/**
 * Confidence interval of a share that was seen in a sample: the 95 % score interval of Wilson
 * (1927), which stays within [0, 1] and holds for small samples and shares near 0 or 1 as well.
 */
public record WilsonInterval(double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /**
   * The interval of {@code hits} among {@code examples}; all of [0, 1] where there are none.
   *
   * @throws IllegalArgumentException if there are more hits than examples, or fewer than none
   */
  public static WilsonInterval of(int hits, int examples) {
    if (hits < 0 || hits > examples) {
      throw new IllegalArgumentException(hits + " hits among " + examples);
    }
    return of(examples == 0 ? 0 : (double) hits / examples, examples);
  }

  /** The interval of a share in [0, 1] that was seen in that many examples. */
  public static WilsonInterval of(double share, int examples) {
    return of(share, examples, CONFIDENCE);
  }

  /** The same with another confidence than 95 %. */
  public static WilsonInterval of(double share, int examples, double confidence) {
    if (examples == 0) {
      return new WilsonInterval(0, 1);
    }
    double z = Interval.quantile(confidence);
    double n = examples;
    double scale = 1 / (1 + z * z / n);
    double centre = scale * (share + z * z / (2 * n));
    double half = scale * z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    // Rounding must not leave the share itself outside.
    return new WilsonInterval(
        Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half)));
  }

  /** From the lowest to the highest end of some; all of [0, 1] without any. */
  public static WilsonInterval around(List<WilsonInterval> intervals) {
    return new WilsonInterval(
        intervals.stream().mapToDouble(WilsonInterval::low).min().orElse(0),
        intervals.stream().mapToDouble(WilsonInterval::high).max().orElse(1));
  }

  public double width() {
    return high - low;
  }
}
