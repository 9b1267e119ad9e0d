package org.remanence.passport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Tested;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunRecord;

/** Passports of what trainings recorded, and of tables of their results. */
final class RunPassports {
  private static final int TEXTS = 203;

  private RunPassports() {}

  static Stream<Passport> all() {
    return Stream.of(history(), comparisons(), recorded()).flatMap(each -> each);
  }

  private static Stream<Passport> history() {
    List<EpochMetrics> epochs = new ArrayList<>();
    double[] losses = {1.1, 0.7, 0.4, 0.4, 0.6, 0.5};
    for (int i = 0; i < losses.length; i++) {
      epochs.add(new EpochMetrics(i + 1, 0.5 + i / 16.0, 1.2 - i / 7.0, 0.6, losses[i]));
    }
    HistoryPassport of =
        new HistoryPassport(
            Architecture.LSTM, Hyperparameters.DEFAULT, NetworkOrigin.UNKNOWN, epochs);
    return Stream.concat(
        Stream.of(HistoryPassport.Column.values()).map(column -> of.value(column, 5)),
        Stream.of(of.bestEpoch(3), of.epochs()));
  }

  private static Stream<Passport> recorded() {
    RunRecord run =
        new RunRecord(
            "id-1",
            "“LSTM” \\ 1",
            Instant.EPOCH,
            Architecture.LSTM,
            Hyperparameters.DEFAULT,
            new RunData("notebook", "", "12ab", false, 0.2, ""),
            12345,
            RunRecord.Outcome.FINISHED,
            false,
            "",
            new TestMetrics(0.8125, 0.4375, 2, 1, 1.5),
            List.of(),
            List.of(),
            Optional.empty());
    return Stream.of(RecordedPassport.Field.values()).map(field -> RecordedPassport.of(run, field));
  }

  private static Stream<Passport> comparisons() {
    List<BenchmarkRow> rows =
        List.of(
            row(Architecture.LSTM, 0.95, true),
            row(Architecture.GRU, 0.9, true),
            row(Architecture.RNN, 0.6, true),
            row(Architecture.BIDIRECTIONAL_LSTM, 0.92, false));
    BaselineResult bag = BaselineResult.untrained(BaselineResult.Kind.BAG_OF_WORDS, answers(0.5));
    Benchmark benchmark = new Benchmark(rows, List.of(bag));
    SavedAnswersPassport of =
        new SavedAnswersPassport(benchmark, List.of("a", "b", "c", "d", "bag of words"), "12ab");
    List<Passport> passports = new ArrayList<>();
    passports.add(of.accuracies(benchmark.rows()));
    for (BenchmarkRow row : benchmark.rows()) {
      List<Tested> others = new ArrayList<>(benchmark.rows());
      others.removeIf(other -> other == row);
      others.add(benchmark.baselines().get(0));
      passports.add(of.differences(row, others));
    }
    return passports.stream();
  }

  private static BenchmarkRow row(Architecture architecture, double accuracy, boolean kept) {
    TestAnswers answers = answers(accuracy);
    TestMetrics metrics =
        new TestMetrics(
            accuracy(answers), 0.3, 5, 3, 1, kept ? Optional.of(answers) : Optional.empty());
    return new BenchmarkRow(
        "", architecture, Hyperparameters.DEFAULT, 1000, TEXTS, metrics, 0.9, 0);
  }

  private static double accuracy(TestAnswers answers) {
    return (double) answers.bits().cardinality() / answers.texts();
  }

  private static TestAnswers answers(double accuracy) {
    Random random = new Random((long) (1000 * accuracy));
    boolean[] right = new boolean[TEXTS];
    for (int i = 0; i < TEXTS; i++) {
      right[i] = random.nextDouble() < accuracy;
    }
    return TestAnswers.of("part", right);
  }
}
