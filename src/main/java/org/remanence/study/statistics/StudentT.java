package org.remanence.study.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student’s t distribution. */
final class StudentT {
  private StudentT() {}

  /** Quantile: the value at which the distribution function is {@code probability}. */
  static double quantile(double degreesOfFreedom, double probability) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  /** Probability of a value at least as far from 0 as {@code t}, on either side. */
  static double twoSided(double degreesOfFreedom, double t) {
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
  }
}
