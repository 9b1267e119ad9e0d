package org.remanence.model;

import java.util.Optional;

/**
 * Scores of a finished model on the test part, and what it took (seconds of training).
 *
 * @param answers text by text; empty where they were not kept, as in a model’s file
 */
public record TestMetrics(
    double testAccuracy,
    double testLoss,
    int epochs,
    int bestEpoch,
    double seconds,
    Optional<TestAnswers> answers) {

  /** Without the single answers. */
  public TestMetrics(
      double testAccuracy, double testLoss, int epochs, int bestEpoch, double seconds) {
    this(testAccuracy, testLoss, epochs, bestEpoch, seconds, Optional.empty());
  }

  public TestMetrics with(TestAnswers kept) {
    return new TestMetrics(testAccuracy, testLoss, epochs, bestEpoch, seconds, Optional.of(kept));
  }
}
