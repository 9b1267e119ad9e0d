package org.remanence.study.report;

import org.remanence.study.statistics.PairedTest;

/**
 * Two contenders on the same splits.
 *
 * @param test of the accuracy of {@code first} minus that of {@code second}
 * @param corrected p value after Holm’s correction over the family
 * @param tests pairs in the family
 */
public record PairedComparison(
    Contender first,
    Contender second,
    PairedTest test,
    double corrected,
    int tests,
    Verdict verdict) {

  /** The one with the higher mean accuracy. */
  public Contender ahead() {
    return test.difference().mean() >= 0 ? first : second;
  }

  public Contender behind() {
    return test.difference().mean() >= 0 ? second : first;
  }
}
