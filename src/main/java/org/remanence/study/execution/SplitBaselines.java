package org.remanence.study.execution;

import java.util.List;

/**
 * What classifiers without memory reach on the texts of one split.
 *
 * @param fold from 0
 */
public record SplitBaselines(long seed, int fold, List<Score> scores) {
  public SplitBaselines {
    scores = List.copyOf(scores);
  }

  /**
   * Of one baseline.
   *
   * @param name in tables and files
   * @param testAccuracy share in [0, 1]
   * @param testLoss mean cross-entropy in nats
   */
  public record Score(String name, long parameters, double testAccuracy, double testLoss) {}
}
