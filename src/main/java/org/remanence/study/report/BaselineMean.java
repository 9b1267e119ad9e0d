package org.remanence.study.report;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.remanence.model.WholeRange;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.execution.SplitBaselines.Score;
import org.remanence.study.statistics.MeanEstimate;

/**
 * A classifier without memory over all splits of a study.
 *
 * @param name in tables and files
 * @param parameters least and most, since each split has n-grams and a vocabulary of its own
 * @param accuracy on the test texts, with its interval in [0, 1]
 * @param loss on the test texts, in nats
 */
public record BaselineMean(
    String name, WholeRange parameters, MeanEstimate accuracy, MeanEstimate loss) {

  /** One for each baseline, in their order. */
  static List<BaselineMean> of(List<SplitBaselines> splits, double overlap) {
    return splits.stream()
        .flatMap(split -> split.scores().stream())
        .map(Score::name)
        .distinct()
        .map(
            name ->
                new BaselineMean(
                    name,
                    parameters(name, splits),
                    estimate(name, splits, Score::testAccuracy, overlap).within(0, 1),
                    estimate(name, splits, Score::testLoss, overlap).within(0, Double.MAX_VALUE)))
        .toList();
  }

  private static WholeRange parameters(String name, List<SplitBaselines> splits) {
    IntSummaryStatistics sizes =
        scores(name, splits)
            .mapToInt(score -> Math.toIntExact(score.parameters()))
            .summaryStatistics();
    return new WholeRange(sizes.getMin(), sizes.getMax());
  }

  private static MeanEstimate estimate(
      String name, List<SplitBaselines> splits, ToDoubleFunction<Score> value, double overlap) {
    return MeanEstimate.of(scores(name, splits).mapToDouble(value).toArray(), overlap);
  }

  private static Stream<Score> scores(String name, List<SplitBaselines> splits) {
    return splits.stream()
        .flatMap(split -> split.scores().stream())
        .filter(score -> score.name().equals(name));
  }
}
