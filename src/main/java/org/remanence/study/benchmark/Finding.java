package org.remanence.study.benchmark;

import java.util.List;

/** Something that follows from the rows of a benchmark. */
public sealed interface Finding {

  /** There is one run: nothing to compare. */
  record Alone(BenchmarkRow row) implements Finding {}

  /** One has the highest accuracy. */
  record Best(BenchmarkRow row, int rows) implements Finding {}

  /** Several share the highest accuracy. */
  record Tied(List<BenchmarkRow> rows, boolean perfect) implements Finding {}

  /**
   * Which differences to the best are larger than chance explains.
   *
   * @param apart rows told apart from the best
   * @param alike rows that are not
   * @param needed the difference that would be told apart with that many tests
   */
  record Chance(
      BenchmarkRow best, List<BenchmarkRow> apart, List<BenchmarkRow> alike, double needed)
      implements Finding {}

  /**
   * A smaller network is about as good as the best.
   *
   * @param share of the best one's parameters
   */
  record Cheaper(BenchmarkRow row, BenchmarkRow best, double share) implements Finding {}

  /** What a classifier reaches that does without memory. */
  enum Baseline {
    MAJORITY,
    BAG_OF_WORDS
  }

  /**
   * How the rows stand to a baseline.
   *
   * @param accuracy of the baseline
   * @param below rows that are not better
   * @param surely whether the best is better by more than chance
   */
  record Against(
      Baseline baseline,
      double accuracy,
      BenchmarkRow best,
      List<BenchmarkRow> below,
      boolean surely)
      implements Finding {}

  /**
   * The best network with gates beside the best simple RNN.
   *
   * @param difference of their accuracies; positive if gates are better
   */
  record Gates(BenchmarkRow rnn, BenchmarkRow gated, double difference, boolean beyondChance)
      implements Finding {}

  /**
   * What a second direction or layer brings over a plain LSTM.
   *
   * @param work how many times as many multiply-adds it takes
   */
  record Extension(
      BenchmarkRow lstm, BenchmarkRow larger, double difference, boolean beyondChance, double work)
      implements Finding {}

  /**
   * Training times lie far apart.
   *
   * @param ratio of slowest to fastest, per epoch
   */
  record Time(BenchmarkRow fastest, BenchmarkRow slowest, double ratio) implements Finding {}

  /** The lowest loss is another one's than the highest accuracy. */
  record LossDisagrees(BenchmarkRow best, BenchmarkRow lowest) implements Finding {}

  /** Some had their best epoch at the very end. */
  record StillImproving(List<BenchmarkRow> rows) implements Finding {}

  /** Runs with other settings or seeds stand side by side. */
  record Mixed(int settings, int seeds) implements Finding {}
}
