package org.remanence.study.statistics;

import java.util.OptionalInt;

/** Number of runs that it takes to find a difference. */
final class SampleSize {
  private SampleSize() {}

  /**
   * The smallest n, three or more, at which a two-sided test finds {@code difference} with
   * probability {@code power}: (t(1−α/2) + t(power))² · (1/n + overlap) · s² ≤ difference², both
   * quantiles at n − 1 degrees of freedom (Cohen 1988, ch. 2, with the variance of the corrected
   * test).
   *
   * @return empty if there is none up to {@code max}: with an overlap the variance does not go to 0
   *     however many runs there are
   */
  static OptionalInt needed(
      double difference, double sd, double overlap, double alpha, double power, int max) {
    int low = PairedTest.MIN_SPLITS;
    int high = max;
    if (!enough(high, difference, sd, overlap, alpha, power)) {
      return OptionalInt.empty();
    }
    // More runs never find less, so the smallest number can be searched by halving.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (enough(middle, difference, sd, overlap, alpha, power)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return OptionalInt.of(low);
  }

  private static boolean enough(
      int n, double difference, double sd, double overlap, double alpha, double power) {
    double quantiles =
        StudentT.quantile(n - 1.0, 1 - alpha / 2) + StudentT.quantile(n - 1.0, power);
    return quantiles * MeanEstimate.standardError(n, sd, overlap) <= Math.abs(difference);
  }
}
