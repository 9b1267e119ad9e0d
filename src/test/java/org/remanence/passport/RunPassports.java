package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.LayerChange;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.result.HistoryPassport;
import org.remanence.passport.result.RecordedPassport;
import org.remanence.passport.result.SavedAnswersPassport;
import org.remanence.passport.result.TableSettingsPassport;
import org.remanence.passport.result.TuningPassport;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.TestResult;
import org.remanence.study.tuning.Trial;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Trials;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.DatasetSource;
import org.remanence.training.TrainingEvent.OptimiserMeasured;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunName;
import org.remanence.training.history.RunRecord;

/** Passports of what trainings recorded, and of tables of their results. */
final class RunPassports {
  private static final int TEXTS = 203;

  private RunPassports() {}

  static Stream<Passport> all() {
    return Stream.of(history(), schedules(), tuning(), comparisons(), recorded())
        .flatMap(each -> each);
  }

  private static Stream<Passport> history() {
    HistoryPassport of = of(Hyperparameters.DEFAULT, List.of(1e-3, 1e-3, 5e-4));
    return Stream.concat(
        Stream.of(HistoryPassport.Column.values()).map(column -> of.value(column, 5)),
        Stream.of(
            of.bestEpoch(3),
            of.epochs(),
            of.epochsAndBest(3),
            of.smoothed(HistoryPassport.Column.LOSS, 4, 0.6),
            of.gradientNorm("recurrent.0", 2),
            of.updateRatio("dense", 2),
            // Not what the schedule says: somebody set it.
            of.learningRate(3)));
  }

  /** Of a loss that is lowest after the third epoch, and of the rates that were measured. */
  private static HistoryPassport of(Hyperparameters settings, List<Double> rates) {
    List<EpochMetrics> epochs = new ArrayList<>();
    double[] losses = {1.1, 0.7, 0.4, 0.4, 0.6, 0.5};
    for (int i = 0; i < losses.length; i++) {
      epochs.add(new EpochMetrics(i + 1, 0.5 + i / 16.0, 1.2 - i / 7.0, 0.6, losses[i]));
    }
    List<OptimiserMeasured> measured = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      // As where a layer’s numbers grew beyond all bounds in an epoch.
      List<LayerChange> layers =
          i == 0
              ? List.of()
              : List.of(
                  new LayerChange("recurrent.0", 0.25 * i, 1e-3),
                  new LayerChange("dense", 0.5, 2e-3 * i));
      measured.add(new OptimiserMeasured(i + 1, rates.get(i), layers));
    }
    return new HistoryPassport(
        Architecture.LSTM, settings, NetworkOrigin.UNKNOWN, epochs, measured);
  }

  private static Stream<Passport> schedules() {
    Hyperparameters given = Hyperparameters.DEFAULT;
    double rate = given.learningRate();
    return Stream.of(
            Map.entry("constant", List.of(rate, rate, rate, rate, rate, rate)),
            Map.entry("step:0.5:2", List.of(rate, rate, rate / 2, rate / 2, rate / 4, rate / 4)),
            Map.entry("exponential:0.5", List.of(rate, rate / 2, rate / 4, rate / 8, rate / 16)),
            Map.entry("cosine", List.of(rate, rate * (1 + Math.cos(Math.PI / given.epochs())) / 2)),
            Map.entry("plateau:0.5:2", List.of(rate, rate, rate, rate, rate, rate / 2)))
        .flatMap(
            each -> {
              LearningRateSchedule schedule =
                  LearningRateSchedule.parse(each.getKey()).orElseThrow();
              HistoryPassport of =
                  of(
                      given.with(h -> h.optimisation = h.optimisation.withSchedule(schedule)),
                      each.getValue());
              return IntStream.rangeClosed(1, each.getValue().size())
                  .mapToObj(of::learningRate)
                  .peek(made -> assertThat(made.kind()).isEqualTo(Kind.LEARNING_RATE));
            });
  }

  /** Of four trials: one that was left behind, one that diverged, two that went to the end. */
  private static Stream<Passport> tuning() {
    List<List<Double>> losses =
        List.of(
            List.of(0.9, 0.8, 0.85),
            List.of(0.7, 0.5, 0.6, 0.55, 0.65, 0.45, 0.7),
            List.of(0.3),
            List.of(0.9, 0.4, 0.6, 0.7, 0.8, 0.9, 0.9));
    List<Trial> given = Trials.of(Hyperparameters.DEFAULT, losses.size());
    List<Integer> rungs = List.of(1, 3, 1, 3);
    List<TrialResult> trials = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      List<EpochMetrics> history = new ArrayList<>();
      for (double loss : losses.get(i)) {
        history.add(new EpochMetrics(history.size() + 1, 0.5, 1, 0.5, loss));
      }
      EpochMetrics best =
          history.stream().min(Comparator.comparing(EpochMetrics::validationLoss)).orElseThrow();
      trials.add(
          new TrialResult(
              given.get(i),
              rungs.get(i),
              history.size(),
              best.epoch(),
              best.validationLoss(),
              best.validationAccuracy(),
              i == 2,
              history));
    }
    Tuning tuning =
        new Tuning(
            trials.get(3).trial().applyTo(Hyperparameters.DEFAULT).with(h -> h.patience = 2),
            2,
            4,
            trials,
            17,
            1);
    TuningPassport of = new TuningPassport(Architecture.GRU, tuning, "notebook", "12ab");
    return Stream.of(
            trials.stream().map(of::trial),
            trials.stream().map(of::settings),
            Stream.of(of.chosen()))
        .flatMap(each -> each);
  }

  private static Stream<Passport> recorded() {
    RunRecord run =
        new RunRecord(
            "id-1",
            RunName.given("“LSTM” \\ 1"),
            Instant.EPOCH,
            Architecture.LSTM,
            Hyperparameters.DEFAULT,
            new RunData(DatasetSource.builtIn("notebook"), "12ab", false, 0.2, Optional.empty()),
            12345,
            RunRecord.Outcome.FINISHED,
            false,
            "",
            new TestMetrics(0.8125, 0.4375, 2, 1, 1.5),
            List.of(),
            List.of(),
            Optional.empty());
    BaselineResult bag =
        new BaselineResult(
            BaselineResult.Kind.BAG_OF_WORDS, 77, TEXTS, new TestMetrics(0.5, 0.69, 4, 3, 1));
    return Stream.concat(
        Stream.of(RecordedPassport.Field.values()).map(field -> RecordedPassport.of(run, field)),
        Stream.of(RecordedPassport.BaselineField.values())
            .map(field -> RecordedPassport.of(bag, field, "bag of words", "12ab")));
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
        new SavedAnswersPassport(
            benchmark, List.of("a", "b", "c", "d", "bag of words"), "notebook", "12ab");
    List<Passport> passports = new ArrayList<>();
    passports.add(of.accuracies(benchmark.rows()));
    passports.add(of.comparisons(4));
    List<BenchmarkRow> mixed = new ArrayList<>(rows);
    mixed.add(tuned(rows.get(0), 0.01, 1));
    mixed.add(tuned(rows.get(1), 0.02, 1));
    mixed.add(tuned(rows.get(1), 0.02, 7));
    passports.add(TableSettingsPassport.of(mixed, 3, 2, "12ab"));
    Benchmark later = new Benchmark(rows.subList(1, 3), List.of());
    passports.add(
        of.both(
            rows.get(0),
            rows.get(2),
            new SavedAnswersPassport(later, List.of("b", "c"), "notebook", "12ab"),
            new SavedAnswersPassport.Pair(rows.get(1), rows.get(2))));
    for (BenchmarkRow row : benchmark.rows()) {
      List<TestResult> others = new ArrayList<>(benchmark.rows());
      others.removeIf(other -> other == row);
      others.add(benchmark.baselines().get(0));
      passports.add(of.differences(row, others));
    }
    BenchmarkRow again = tuned(rows.get(0), Hyperparameters.DEFAULT.learningRate(), 1);
    Benchmark twice = new Benchmark(List.of(rows.get(0), again, rows.get(1)), List.of(bag));
    assertThat(twice.comparisons()).isEqualTo(3);
    SavedAnswersPassport sameTwice =
        new SavedAnswersPassport(
            twice, List.of("a", "a′", "b", "bag of words"), "notebook", "12ab");
    passports.add(sameTwice.comparisons(0));
    passports.add(sameTwice.differences(again, List.of(rows.get(0), rows.get(1), bag)));
    return passports.stream();
  }

  private static BenchmarkRow tuned(BenchmarkRow row, double rate, long seed) {
    Hyperparameters chosen =
        Hyperparameters.DEFAULT.with(
            h -> {
              h.learningRate = rate;
              h.patience = 9;
              h.seed = seed == 1 ? Hyperparameters.DEFAULT.seed() : seed;
            });
    return new BenchmarkRow(
        RunName.NONE, row.architecture(), chosen, row.parameters(), TEXTS, row.metrics(), 0.9, 8);
  }

  private static BenchmarkRow row(Architecture architecture, double accuracy, boolean kept) {
    TestAnswers answers = answers(accuracy);
    TestMetrics metrics =
        new TestMetrics(
            accuracy(answers), 0.3, 5, 3, 1, kept ? Optional.of(answers) : Optional.empty());
    return new BenchmarkRow(
        RunName.NONE, architecture, Hyperparameters.DEFAULT, 1000, TEXTS, metrics, 0.9, 0);
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
