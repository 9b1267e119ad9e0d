package org.remanence.study.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.remanence.model.Architecture;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.statistics.MeanEstimate;

/**
 * Something that has a score on each split: a configuration, or an architecture whose settings are
 * chosen separately on each split.
 *
 * @param configuration empty for a tuned architecture
 * @param scores for each split in order; empty where the run diverged or is missing
 * @param diverged runs whose loss stopped being a number
 */
public record Contender(
    String name,
    Architecture architecture,
    Optional<StudyConfiguration> configuration,
    List<Optional<RunScores>> scores,
    int diverged) {
  public Contender {
    scores = List.copyOf(scores);
  }

  /** Mean test accuracy with its interval in [0, 1]. */
  public MeanEstimate accuracy(double overlap) {
    return estimate(RunScores::testAccuracy, overlap).within(0, 1);
  }

  /** Mean test loss with its interval. */
  public MeanEstimate loss(double overlap) {
    return estimate(RunScores::testLoss, overlap).within(0, Double.MAX_VALUE);
  }

  private MeanEstimate estimate(ToDoubleFunction<RunScores> score, double overlap) {
    return MeanEstimate.of(
        scores.stream().flatMap(Optional::stream).mapToDouble(score).toArray(), overlap);
  }
}
