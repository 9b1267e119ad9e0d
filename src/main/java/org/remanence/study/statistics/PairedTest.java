package org.remanence.study.statistics;

import java.util.OptionalInt;

/**
 * Test of whether two networks differ, from the differences of their scores on the same splits.
 *
 * @param difference mean, spread and interval of the differences
 * @param overlap test texts over training texts of a split
 * @param p probability of a mean difference at least this large if there were none in truth; 1 if
 *     they cannot be tested
 */
public record PairedTest(MeanEstimate difference, double overlap, double p) {
  /**
   * Two differences are as easily alike by chance as not, and a spread estimated from one degree of
   * freedom says next to nothing; the test begins with three.
   */
  public static final int MIN_SPLITS = 3;

  /**
   * The corrected resampled t-test of Nadeau &amp; Bengio (2003, eq. 10). Splits drawn from the
   * same texts share most of their training texts, so that runs are more alike than independent
   * ones would be; an ordinary paired t-test takes that for certainty. The correction puts 1/n +
   * overlap where that test has 1/n. With an overlap of 0 it is the ordinary paired t-test.
   *
   * @param differences one for each split
   */
  public static PairedTest of(double[] differences, double overlap) {
    MeanEstimate difference = MeanEstimate.of(differences, overlap);
    int n = difference.n();
    if (n < MIN_SPLITS || !difference.varies()) {
      return new PairedTest(difference, overlap, 1);
    }
    double error = MeanEstimate.standardError(n, difference.sd(), overlap);
    return new PairedTest(
        difference, overlap, StudentT.twoSided(n - 1.0, difference.mean() / error));
  }

  /**
   * The same of differences of two shares, whose mean is no larger than 1: the interval ends there.
   *
   * @param differences one for each split, in [−1, 1]
   */
  public static PairedTest ofShares(double[] differences, double overlap) {
    PairedTest test = of(differences, overlap);
    return new PairedTest(test.difference().within(-1, 1), overlap, test.p());
  }

  /** The largest difference, in either direction, that the interval holds. */
  public double bound() {
    return Math.max(Math.abs(difference.low()), Math.abs(difference.high()));
  }

  /** Half the interval’s width if so many differences varied as these do. */
  public double margin(int runs) {
    return StudentT.quantile(runs - 1.0, (1 + MeanEstimate.CONFIDENCE) / 2)
        * MeanEstimate.standardError(runs, difference.sd(), overlap);
  }

  /**
   * Number of differences that it would take to find one as large as this.
   *
   * @param alpha level of the test
   * @param power wanted probability to find it
   * @return empty if no number up to {@code max} does, or if they do not vary
   */
  public OptionalInt runsNeeded(double alpha, double power, int max) {
    if (!difference.varies()) {
      return OptionalInt.empty();
    }
    return SampleSize.needed(difference.mean(), difference.sd(), overlap, alpha, power, max);
  }
}
