package org.remanence.study.statistics;

import java.util.Arrays;

/**
 * A mean of several runs and how far it can be trusted.
 *
 * @param n runs
 * @param sd sample standard deviation of the runs; NaN for fewer than two
 * @param low lower end of the 95 % interval; NaN for fewer than two runs
 * @param high upper end
 */
public record MeanEstimate(int n, double mean, double sd, double low, double high) {
  /** Probability with which the intervals hold the true mean. */
  public static final double CONFIDENCE = 0.95;

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
    double margin = StudentT.quantile(n - 1, (1 + CONFIDENCE) / 2) * standardError(n, sd, overlap);
    return new MeanEstimate(n, mean, sd, mean - margin, mean + margin);
  }

  /** The same with the interval cut to where the mean can be. */
  public MeanEstimate within(double least, double most) {
    return new MeanEstimate(n, mean, sd, Math.max(least, low), Math.min(most, high));
  }

  static double standardError(double n, double sd, double overlap) {
    return sd * Math.sqrt(1 / n + overlap);
  }
}
