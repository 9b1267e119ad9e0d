package org.remanence.study.statistics;

import java.util.Arrays;

/**
 * A mean of several runs and how far it can be trusted.
 *
 * @param n runs
 * @param sd sample standard deviation of the runs; NaN for fewer than two, 0 if what sets them
 *     apart is rounding
 * @param low lower end of the 95 % interval; NaN for fewer runs than a test takes, which leave next
 *     to nothing known of their spread, or if they do not vary: equal runs are no evidence that the
 *     next one is equal, too
 * @param high upper end
 */
public record MeanEstimate(int n, double mean, double sd, double low, double high) {
  /** Probability with which the intervals hold the true mean. */
  public static final double CONFIDENCE = 0.95;

  /** The distance from 1 to the next double. */
  private static final double ULP = Math.ulp(1.0);

  /** Half units in the last place that may separate equal values and their mean, at most. */
  private static final int ROUNDINGS = 6;

  /**
   * Estimates with Student’s t at n − 1 degrees of freedom and the variance (1/n + overlap)·s².
   *
   * @param overlap test texts over training texts where runs share texts, which makes them alike
   *     (Nadeau &amp; Bengio 2003, eq. 10); 0 for independent values
   */
  public static MeanEstimate of(double[] values, double overlap) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    if (n < 2) {
      return new MeanEstimate(n, mean, Double.NaN, Double.NaN, Double.NaN);
    }
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double sd = Math.sqrt(squares / (n - 1));
    if (sd <= rounding(values)) {
      return new MeanEstimate(n, mean, 0, Double.NaN, Double.NaN);
    }
    if (n < PairedTest.MIN_SPLITS) {
      return new MeanEstimate(n, mean, sd, Double.NaN, Double.NaN);
    }
    double margin = StudentT.quantile(n - 1, (1 + CONFIDENCE) / 2) * standardError(n, sd, overlap);
    return new MeanEstimate(n, mean, sd, mean - margin, mean + margin);
  }

  /** The same with the interval cut to where the mean can be. */
  public MeanEstimate within(double min, double max) {
    return new MeanEstimate(n, mean, sd, Math.max(min, low), Math.min(max, high));
  }

  /** Returns whether the runs differ by more than rounding, so that their spread can be known. */
  public boolean varies() {
    return sd > 0;
  }

  /**
   * The largest standard deviation that values can have that are equal but for rounding. A share
   * k/m in [0, 1] is off by half an ulp of 1/2, the difference of two shares by three of them. The
   * sum of n such values adds n − 1 roundings of at most n·ulp/2, so that the mean is off by (n +
   * 3)·ulp/2; values beyond 1 scale that. The smallest true spread of shares is far above: with m
   * test texts two of them differ by 1/m² at least.
   */
  private static double rounding(double[] values) {
    double scale = Arrays.stream(values).map(Math::abs).reduce(1, Math::max);
    return (values.length + ROUNDINGS) * ULP * scale;
  }

  /** The same of a difference, seen from the side that is ahead. */
  public MeanEstimate fromAhead() {
    return mean < 0 ? new MeanEstimate(n, -mean, sd, -high, -low) : this;
  }

  public boolean hasInterval() {
    return low <= high;
  }

  static double standardError(double n, double sd, double overlap) {
    return sd * Math.sqrt(1 / n + overlap);
  }
}
