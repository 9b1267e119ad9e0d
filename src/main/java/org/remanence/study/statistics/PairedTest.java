package org.remanence.study.statistics;

import java.util.OptionalInt;

/**
 * Whether two networks differ, from the differences of their scores on the same splits.
 *
 * @param difference mean, spread and interval of the differences
 * @param overlap test texts over training texts of a split
 * @param p probability of a mean difference at least this large if there were none in truth; 1 if
 *     there are fewer than two or they do not vary, since their spread is then unknown
 */
public record PairedTest(MeanEstimate difference, double overlap, double p) {

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
    double error = MeanEstimate.standardError(n, difference.sd(), overlap);
    double p = error > 0 ? StudentT.twoSided(n - 1.0, difference.mean() / error) : 1;
    return new PairedTest(difference, overlap, p);
  }

  /** Whether all differences are the same, which leaves nothing to test with. */
  public boolean varies() {
    return difference.sd() > 0;
  }

  /**
   * How many differences it would take to find one as large as this.
   *
   * @param alpha level of the test
   * @param power wanted probability to find it
   * @return empty if no number up to {@code most} does
   */
  public OptionalInt runsNeeded(double alpha, double power, int most) {
    return SampleSize.needed(difference.mean(), difference.sd(), overlap, alpha, power, most);
  }
}
