package org.remanence.study.benchmark;

import org.remanence.study.WilsonInterval;

/**
 * The difference of two accuracies with its 95 % interval, combined from the two Wilson intervals
 * (Newcombe 1998, method 10). It takes the two tests for independent, which is careful where both
 * networks answered the same examples.
 */
record Difference(double value, double low, double high) {
  private static final int MOST_STEPS = 100_000;

  static Difference of(double first, int firstTests, double second, int secondTests) {
    WilsonInterval one = WilsonInterval.of(first, firstTests);
    WilsonInterval other = WilsonInterval.of(second, secondTests);
    double value = first - second;
    return new Difference(
        value,
        value - Math.hypot(first - one.low(), other.high() - second),
        value + Math.hypot(one.high() - first, second - other.low()));
  }

  static Difference of(BenchmarkRow first, BenchmarkRow second) {
    return of(first.accuracy(), first.tests(), second.accuracy(), second.tests());
  }

  /** Whether 0 lies outside the interval. */
  boolean isBeyondChance() {
    return low > 0 || high < 0;
  }

  /** How far below {@code accuracy} another has to be with so many tests to be told apart. */
  static double needed(double accuracy, int tests) {
    int most = Math.min(tests, MOST_STEPS);
    for (int step = 1; step <= most; step++) {
      double lower = accuracy - (double) step / most;
      if (lower < 0) {
        break;
      }
      if (of(accuracy, tests, lower, tests).isBeyondChance()) {
        return (double) step / most;
      }
    }
    return accuracy;
  }
}
