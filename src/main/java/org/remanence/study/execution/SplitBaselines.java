package org.remanence.study.execution;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.study.benchmark.BaselineResult;

/**
 * Results of classifiers without memory on the texts of one split.
 *
 * @param fold from 0
 */
public record SplitBaselines(long seed, int fold, List<Score> scores) {
  public SplitBaselines {
    scores = List.copyOf(scores);
  }

  /** The same with one more. */
  SplitBaselines with(Score score) {
    return new SplitBaselines(
        seed, fold, Stream.concat(scores.stream(), Stream.of(score)).toList());
  }

  /**
   * Score of one baseline.
   *
   * @param name in tables and files
   * @param testAccuracy share in [0, 1]
   * @param testLoss mean cross-entropy in nats; NaN of what gives no probabilities
   */
  public record Score(String name, long parameters, double testAccuracy, double testLoss) {
    /** Score of the rule “believe the last opinion”. */
    static Score ofRule(double testAccuracy) {
      return new Score(BaselineResult.Kind.LAST_OPINION.id(), 0, testAccuracy, Double.NaN);
    }

    public boolean isRule() {
      return name.equals(BaselineResult.Kind.LAST_OPINION.id());
    }
  }
}
