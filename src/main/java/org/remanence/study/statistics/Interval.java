package org.remanence.study.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Confidence interval of a difference of two shares. */
public record Interval(double low, double high) {
  private static final int HALVINGS = 60;

  /**
   * The score interval of Tango (1998) for the difference of two shares of the same texts: those
   * differences δ that the score test (b − c − nδ) / √(n·(2q(δ) + δ − δ²)) does not reject, where
   * q(δ) is the maximum-likelihood share of texts that only the second has right if the difference
   * is δ. Holds with few texts and with none on which the two differ.
   *
   * @param onlyFirst b, texts that the first has right and the second wrong
   * @param onlySecond c, texts the other way round
   * @param texts n, all of them
   */
  public static Interval paired(int onlyFirst, int onlySecond, int texts, double confidence) {
    double z = quantile(confidence);
    return new Interval(
        lower(onlyFirst, onlySecond, texts, z), -lower(onlySecond, onlyFirst, texts, z));
  }

  /** The two-sided normal quantile of a confidence such as 0.95. */
  public static double quantile(double confidence) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  private static double lower(double b, double c, double n, double z) {
    double outside = -1;
    double inside = (b - c) / n;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (outside + inside) / 2;
      if (b - c - n * middle > z * Math.sqrt(n * variance(b, c, n, middle))) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return inside;
  }

  /** Variance of a text’s contribution if the difference is {@code delta}. */
  private static double variance(double b, double c, double n, double delta) {
    double linear = -b - c + (2 * n - b + c) * delta;
    double constant = -c * delta * (1 - delta);
    double root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
    double onlySecond = Math.max(Math.max(0, -delta), (root - linear) / (4 * n));
    return Math.max(0, 2 * onlySecond + delta * (1 - delta));
  }
}
