package org.remanence.study.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** Something that follows from the rows of a benchmark. */
public sealed interface Conclusion {
  /** Calls the method of {@code visitor} for this kind of conclusion. */
  <R> R accept(ConclusionVisitor<R> visitor);

  /**
   * The rows that a verdict was passed on, which says nothing of other trainings of the same
   * networks; none for what is no verdict.
   */
  default List<BenchmarkRow> judged() {
    return List.of();
  }

  /** Those of the judged rows that came off worse. */
  default List<BenchmarkRow> behind() {
    return List.of();
  }

  /**
   * Returns whether this is a verdict on networks whose settings nobody tuned, so that it may be
   * one on the settings.
   */
  default boolean isFromOneSetting() {
    return judged().stream().anyMatch(row -> !row.isTuned());
  }

  /**
   * Returns whether it compares architectures whose settings nobody tuned: then it may be the
   * settings. A verdict against a baseline is none.
   */
  default boolean asksForTuning() {
    return isFromOneSetting() && isAboutArchitectures();
  }

  /** Returns whether it says that one architecture differs from another. */
  default boolean isAboutArchitectures() {
    return false;
  }

  /** Networks that came off worse and were stopped where other settings might have changed that. */
  default List<BenchmarkRow> stopped() {
    return behind().stream().filter(BenchmarkRow::mightImprove).toList();
  }

  /** There is one run: nothing to compare. */
  record Alone(BenchmarkRow row) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.alone(this);
    }
  }

  /**
   * One has the highest accuracy.
   *
   * @param networks all that are compared
   * @param repeats further runs, each of which gave one of these networks again
   */
  record Best(BenchmarkRow row, int networks, int repeats) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.best(this);
    }
  }

  /** Several share the highest accuracy. */
  record Tied(List<BenchmarkRow> rows, boolean perfect) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.tied(this);
    }
  }

  /**
   * Statistical significance of the differences to the best.
   *
   * @param apart rows told apart from the best
   * @param alike rows that are not
   * @param farthest how far behind these may be by their intervals; 0 if there are none
   * @param confidence of the intervals
   */
  record Chance(
      BenchmarkRow best,
      List<BenchmarkRow> apart,
      List<BenchmarkRow> alike,
      double farthest,
      double confidence)
      implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.chance(this);
    }

    @Override
    public List<BenchmarkRow> judged() {
      return Stream.of(List.of(best), apart, alike).flatMap(List::stream).toList();
    }

    @Override
    public List<BenchmarkRow> behind() {
      return apart;
    }

    @Override
    public boolean isAboutArchitectures() {
      return judged().stream().map(BenchmarkRow::architecture).distinct().count() > 1;
    }
  }

  /**
   * A smaller network is about as good as the best.
   *
   * @param share of the best one's parameters
   */
  record Cheaper(BenchmarkRow row, BenchmarkRow best, double share) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.cheaper(this);
    }
  }

  /**
   * Comparison of the rows with a baseline.
   *
   * @param accuracy of the baseline
   * @param above rows that are significantly better
   * @param others rows of which that is not shown
   */
  record Against(
      BaselineResult.Kind baseline,
      double accuracy,
      List<BenchmarkRow> above,
      List<BenchmarkRow> others)
      implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.against(this);
    }

    @Override
    public List<BenchmarkRow> judged() {
      return Stream.concat(above.stream(), others.stream()).toList();
    }

    @Override
    public List<BenchmarkRow> behind() {
      return others;
    }
  }

  /**
   * The best network with gates beside the best simple RNN.
   *
   * @param difference of their accuracies; positive if the one with gates is better
   */
  record Gates(BenchmarkRow rnn, BenchmarkRow gated, Difference difference) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.gates(this);
    }

    @Override
    public List<BenchmarkRow> judged() {
      return List.of(rnn, gated);
    }

    @Override
    public List<BenchmarkRow> behind() {
      return worse(gated, rnn, difference);
    }

    @Override
    public boolean isAboutArchitectures() {
      return true;
    }
  }

  /**
   * Gain of a second direction or layer over a plain LSTM.
   *
   * @param difference of their accuracies; positive if the larger one is better
   * @param work how many times as many multiply-adds it takes
   */
  record Extension(BenchmarkRow lstm, BenchmarkRow larger, Difference difference, double work)
      implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.extension(this);
    }

    @Override
    public List<BenchmarkRow> judged() {
      return List.of(lstm, larger);
    }

    @Override
    public List<BenchmarkRow> behind() {
      return worse(larger, lstm, difference);
    }

    @Override
    public boolean isAboutArchitectures() {
      return true;
    }
  }

  private static List<BenchmarkRow> worse(
      BenchmarkRow first, BenchmarkRow second, Difference difference) {
    return difference.value() == 0 ? List.of() : List.of(difference.value() > 0 ? second : first);
  }

  /**
   * Training times lie far apart.
   *
   * @param ratio of slowest to fastest, per epoch
   */
  record Time(BenchmarkRow fastest, BenchmarkRow slowest, double ratio) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.time(this);
    }
  }

  /** The lowest loss is another one's than the highest accuracy. */
  record LossDisagrees(BenchmarkRow best, BenchmarkRow lowest) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.lossDisagrees(this);
    }
  }

  /**
   * Some had their best epoch at the very end, and something left to learn; or tuned ones had all
   * epochs of their budget.
   */
  record StillImproving(List<BenchmarkRow> rows) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.stillImproving(this);
    }
  }

  /** Runs with other settings or seeds stand side by side. */
  record Mixed(int settings, int seeds) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.mixed(this);
    }
  }

  /**
   * Method of the comparisons of a table with several networks.
   *
   * @param comparisons tested together
   * @param unpaired those that were not of the same texts, answer by answer
   */
  record Method(int comparisons, int unpaired) implements Conclusion {
    @Override
    public <R> R accept(ConclusionVisitor<R> visitor) {
      return visitor.method(this);
    }
  }
}
