package org.remanence.study.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/** The rules by which conclusions follow from the rows of a benchmark. */
final class ConclusionRules {
  /** Ratios of times below this are not worth a word: machines vary. */
  private static final double WORTH_TELLING = 1.5;

  /** A loss has to be lower by this share to contradict the accuracy. */
  private static final double LOWER_LOSS = 0.05;

  private final Benchmark benchmark;
  private final List<BenchmarkRow> rows;
  private final Comparisons comparisons;
  private final List<Conclusion> found = new ArrayList<>();

  ConclusionRules(Benchmark benchmark) {
    this.benchmark = benchmark;
    rows = benchmark.networks();
    comparisons = benchmark.comparisonsOfAll();
  }

  List<Conclusion> findings() {
    if (rows.isEmpty()) {
      return List.of();
    }
    if (rows.size() == 1) {
      found.add(new Conclusion.Alone(best()));
    } else {
      compare();
    }
    benchmark.baselines().forEach(this::against);
    gates();
    extension(Architecture.BIDIRECTIONAL_LSTM);
    extension(Architecture.STACKED_LSTM);
    time();
    lossDisagrees();
    stillImproving();
    mixed();
    if (rows.size() > 1) {
      found.add(new Conclusion.Method(comparisons.count(), comparisons.unpaired()));
    }
    return List.copyOf(found);
  }

  private BenchmarkRow best() {
    return rows.get(0);
  }

  private void compare() {
    List<BenchmarkRow> tied =
        rows.stream().filter(row -> row.accuracy() == best().accuracy()).toList();
    if (tied.size() > 1) {
      found.add(new Conclusion.Tied(tied, best().accuracy() == 1));
    } else {
      found.add(new Conclusion.Best(best(), rows.size(), benchmark.rows().size() - rows.size()));
    }
    List<BenchmarkRow> others = rows.stream().filter(row -> !tied.contains(row)).toList();
    if (!others.isEmpty()) {
      chance(others);
    }
    rows.stream()
        .filter(row -> row != best() && benchmark.isClose(row))
        .filter(row -> row.parameters() < best().parameters())
        .min(Comparator.comparingLong(BenchmarkRow::parameters))
        .ifPresent(
            row ->
                found.add(
                    new Conclusion.Cheaper(
                        row, best(), (double) row.parameters() / best().parameters())));
  }

  private void chance(List<BenchmarkRow> others) {
    List<BenchmarkRow> apart = new ArrayList<>();
    List<BenchmarkRow> alike = new ArrayList<>();
    double farthest = 0;
    for (BenchmarkRow row : others) {
      Difference difference = comparisons.of(best(), row);
      if (difference.isSignificant()) {
        apart.add(row);
      } else {
        alike.add(row);
        farthest = Math.max(farthest, difference.high());
      }
    }
    found.add(
        new Conclusion.Chance(
            best(), List.copyOf(apart), List.copyOf(alike), farthest, comparisons.confidence()));
  }

  private void against(BaselineResult baseline) {
    List<BenchmarkRow> above =
        rows.stream()
            .filter(row -> row.accuracy() > baseline.accuracy())
            .filter(row -> comparisons.of(row, baseline).isSignificant())
            .toList();
    found.add(
        new Conclusion.Against(
            baseline.kind(),
            baseline.accuracy(),
            above,
            rows.stream().filter(row -> !above.contains(row)).toList()));
  }

  private void gates() {
    Optional<BenchmarkRow> rnn = first(row -> row.architecture() == Architecture.RNN);
    Optional<BenchmarkRow> gated =
        first(row -> row.architecture().isPlain() && row.architecture().cell().isGated());
    if (rnn.isPresent() && gated.isPresent()) {
      found.add(
          new Conclusion.Gates(rnn.get(), gated.get(), comparisons.of(gated.get(), rnn.get())));
    }
  }

  private void extension(Architecture larger) {
    Optional<BenchmarkRow> lstm = first(row -> row.architecture() == Architecture.LSTM);
    Optional<BenchmarkRow> other = first(row -> row.architecture() == larger);
    if (lstm.isPresent() && other.isPresent()) {
      found.add(
          new Conclusion.Extension(
              lstm.get(),
              other.get(),
              comparisons.of(other.get(), lstm.get()),
              (double) other.get().multiplyAdds() / lstm.get().multiplyAdds()));
    }
  }

  /** The best row that is so. */
  private Optional<BenchmarkRow> first(Predicate<BenchmarkRow> condition) {
    return rows.stream().filter(condition).findFirst();
  }

  /** Times of other trainings tell of the machine then, times at other sizes of the sizes. */
  private void time() {
    if (!benchmark.isOneTraining()
        || rows.stream().map(ConclusionRules::sizes).distinct().count() > 1) {
      return;
    }
    Comparator<BenchmarkRow> bySeconds =
        Comparator.comparingDouble(ConclusionRules::secondsPerEpoch);
    BenchmarkRow fastest = rows.stream().min(bySeconds).orElseThrow();
    BenchmarkRow slowest = rows.stream().max(bySeconds).orElseThrow();
    double ratio = secondsPerEpoch(slowest) / secondsPerEpoch(fastest);
    if (ratio >= WORTH_TELLING && Double.isFinite(ratio)) {
      found.add(new Conclusion.Time(fastest, slowest, ratio));
    }
  }

  private static List<Integer> sizes(BenchmarkRow row) {
    Hyperparameters settings = row.hyperparameters();
    return List.of(settings.embedding(), settings.hidden(), settings.batchSize());
  }

  private static double secondsPerEpoch(BenchmarkRow row) {
    return row.metrics().seconds() / Math.max(1, row.metrics().epochs());
  }

  private void lossDisagrees() {
    BenchmarkRow lowest =
        rows.stream()
            .min(Comparator.comparingDouble(row -> row.metrics().testLoss()))
            .orElseThrow();
    if (lowest.metrics().testLoss() < best().metrics().testLoss() * (1 - LOWER_LOSS)) {
      found.add(new Conclusion.LossDisagrees(best(), lowest));
    }
  }

  /**
   * Tuned networks apart: what they met is the budget’s limit, also where the last epochs were no
   * better. Then all that met it are named, and the sentence is left out where none of them has
   * anything left to learn.
   */
  private void stillImproving() {
    List<BenchmarkRow> improving =
        rows.stream()
            .filter(row -> !row.isTuned())
            .filter(row -> row.ending() == BenchmarkRow.Ending.STILL_IMPROVING)
            .filter(BenchmarkRow::mightImprove)
            .toList();
    List<BenchmarkRow> atTheLimit = BenchmarkRow.atBudgetLimit(benchmark.rows());
    if (!improving.isEmpty()) {
      found.add(new Conclusion.StillImproving(improving));
    }
    if (!atTheLimit.isEmpty()) {
      found.add(new Conclusion.StillImproving(atTheLimit));
    }
  }

  /** Settings that a row was given and did not choose itself, with its number of trials. */
  private static List<Object> given(BenchmarkRow row) {
    return List.of(row.given(), row.trials());
  }

  private void mixed() {
    int settings = (int) rows.stream().map(ConclusionRules::given).distinct().count();
    int seeds = (int) rows.stream().map(row -> row.hyperparameters().seed()).distinct().count();
    if (settings > 1) {
      found.add(new Conclusion.Mixed(settings, seeds));
    }
  }
}
