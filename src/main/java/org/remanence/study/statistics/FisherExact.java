package org.remanence.study.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Test of whether two classifiers that answered different texts are right equally often. */
public final class FisherExact {
  private FisherExact() {}

  /**
   * The two-sided p value of Fisher’s exact test (1935): twice the smaller tail of the first’s
   * right answers given all right answers, at most 1.
   */
  public static double test(int firstRight, int firstTexts, int secondRight, int secondTexts) {
    HypergeometricDistribution first =
        HypergeometricDistribution.of(
            firstTexts + secondTexts, firstRight + secondRight, firstTexts);
    double tail =
        Math.min(
            first.cumulativeProbability(firstRight), first.survivalProbability(firstRight - 1));
    return Math.min(1, 2 * tail);
  }
}
