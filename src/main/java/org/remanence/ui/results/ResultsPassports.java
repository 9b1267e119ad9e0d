package org.remanence.ui.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.NetworkSizes;
import org.remanence.passport.Passport;
import org.remanence.passport.network.CountPassport;
import org.remanence.passport.network.ExamplesReading;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.ScorePassport;
import org.remanence.passport.result.HistoryPassport;
import org.remanence.passport.result.NGramPassport;
import org.remanence.passport.result.RecordedPassport;
import org.remanence.passport.result.SavedAnswersPassport;
import org.remanence.passport.result.SizePassport;
import org.remanence.passport.result.TimePassport;
import org.remanence.passport.result.TuningPassport;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.study.benchmark.TestResult;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.session.InspectedModels;

/**
 * Passports of the numbers of finished runs: of the last training from its networks, of past runs
 * from what was written down of them.
 */
final class ResultsPassports {
  private final ResultsViewModel model;

  ResultsPassports(ResultsViewModel model) {
    this.model = model;
  }

  Optional<Passport> accuracy(TestResult line) {
    return reading(line)
        .map(of -> ScorePassport.accuracy(of, line.accuracy()))
        .or(() -> nGrams(line))
        .or(() -> line.answers().map(kept -> saved().accuracies(List.of(line))))
        .or(() -> recorded(line, RecordedPassport.Field.TEST_ACCURACY));
  }

  Optional<Passport> loss(TestResult line) {
    return reading(line)
        .map(of -> ScorePassport.loss(of, line.metrics().testLoss()))
        .or(() -> baseline(line, RecordedPassport.BaselineField.TEST_LOSS))
        .or(() -> recorded(line, RecordedPassport.Field.TEST_LOSS));
  }

  Optional<Passport> parameters(TestResult line) {
    return model
        .finished(line)
        .map(
            trained ->
                SizePassport.parameters(
                    trained.classifier().architecture(), sizes(trained.classifier())))
        .or(() -> nGrams(line))
        .or(() -> baseline(line, RecordedPassport.BaselineField.PARAMETERS))
        .or(() -> recorded(line, RecordedPassport.Field.PARAMETERS));
  }

  /** Passport of what was written down of a baseline that was trained; empty for other lines. */
  private Optional<Passport> baseline(TestResult line, RecordedPassport.BaselineField field) {
    return line instanceof BaselineResult result && result.parameters() > 0
        ? Optional.of(
            RecordedPassport.of(result, field, FindingTexts.name(line), model.fingerprint()))
        : Optional.empty();
  }

  /** Passport of the n-grams of the last training; empty for other lines. */
  private Optional<Passport> nGrams(TestResult line) {
    return line instanceof BaselineResult baseline
            && baseline.kind() == BaselineResult.Kind.N_GRAMS
            && model.prepared() != null
        ? Optional.of(
            NGramPassport.of(
                baseline.accuracy(),
                baseline.parameters(),
                model.prepared().data(),
                model.fingerprint()))
        : Optional.empty();
  }

  /** Passport of the multiply-adds per token, which neither vocabulary nor classes change. */
  Optional<Passport> multiplyAdds(TestResult line) {
    if (!(line instanceof BenchmarkRow row)) {
      return Optional.empty();
    }
    NetworkSizes sizes = NetworkSizes.of(1, row.hyperparameters(), 1);
    return Optional.of(
        SizePassport.multiplyAdds(row.architecture(), sizes, row.hyperparameters().maxLength()));
  }

  Optional<Passport> bestEpoch(TestResult line) {
    return history(line)
        .map(of -> of.bestEpoch(line.metrics().bestEpoch()))
        .or(() -> baseline(line, RecordedPassport.BaselineField.BEST_EPOCH));
  }

  Optional<Passport> epochs(TestResult line) {
    return history(line)
        .map(HistoryPassport::epochs)
        .or(() -> baseline(line, RecordedPassport.BaselineField.EPOCHS));
  }

  /** Passport of the settings that trials chose, or that were given. */
  Optional<Passport> chosen(TestResult line) {
    if (!(line instanceof BenchmarkRow row)) {
      return Optional.empty();
    }
    Optional<Passport> byTrials =
        model
            .tuning(row)
            .map(
                tuning ->
                    new TuningPassport(
                            row.architecture(),
                            tuning,
                            model.prepared().dataset().name(),
                            model.fingerprint())
                        .chosen());
    return byTrials.or(() -> recorded(row, RecordedPassport.Field.PATIENCE));
  }

  /**
   * Passport of a line that tells of the same networks before and after they were tuned:
   * accuracies, or the difference of two.
   */
  Optional<Passport> side(Benchmark before, SideBySide.BeforeAfter line) {
    if (line.now().size() == 1) {
      return Optional.of(both(line.before().get(0), line.now().get(0)));
    } else if (line.before().isEmpty()) {
      return Optional.of(saved().differences(line.now().get(0), List.of(line.now().get(1))));
    }
    return Optional.of(
        saved(before)
            .both(
                line.before().get(0),
                line.before().get(1),
                saved(),
                new SavedAnswersPassport.Pair(line.now().get(0), line.now().get(1))));
  }

  /** Passport of the accuracies of a network before and after it was tuned. */
  private Passport both(BenchmarkRow before, BenchmarkRow tuned) {
    List<BenchmarkRow> rows = List.of(before, tuned);
    Benchmark both = new Benchmark(rows, List.of());
    List<String> names =
        both.rows().stream()
            .map(
                row ->
                    Messages.text(
                        "passport.setting.of",
                        FindingTexts.name(row),
                        Messages.text(
                            row == tuned ? "passport.table.tuned" : "passport.table.given")))
            .toList();
    return new SavedAnswersPassport(both, names, data(), model.fingerprint()).accuracies(rows);
  }

  Optional<Passport> seconds(TestResult line) {
    String title = Messages.text("passport.title.seconds", FindingTexts.name(line));
    return Optional.of(TimePassport.of(title, line.metrics().seconds()));
  }

  /** Passport of a conclusion. */
  Optional<Passport> finding(Conclusion finding) {
    return finding.accept(new ConclusionPassports(this, benchmark(), model.fingerprint()));
  }

  /** Passport of how many sentences of the last training’s validation and test were trained on. */
  Optional<Passport> leaks() {
    return Optional.ofNullable(model.prepared())
        .filter(last -> model.scopeProperty().get() == ResultsViewModel.Scope.LAST_TRAINING)
        .map(last -> new CountPassport(last.dataset(), Optional.of(last.split())).leaks());
  }

  private String data() {
    return LeakTexts.data(model, benchmark());
  }

  private Benchmark benchmark() {
    return model.benchmarkProperty().get();
  }

  /** Passports of the table, from its saved answers. */
  SavedAnswersPassport saved() {
    return saved(benchmark());
  }

  private SavedAnswersPassport saved(Benchmark shown) {
    Stream<String> rows = shown.rows().stream().map(FindingTexts::name);
    Stream<String> baselines = shown.baselines().stream().map(baseline -> baseline.kind().id());
    return new SavedAnswersPassport(
        shown, Stream.concat(rows, baselines).toList(), data(), model.fingerprint());
  }

  private Optional<ExamplesReading> reading(TestResult line) {
    PreparedData prepared = model.prepared();
    return model
        .finished(line)
        .map(
            trained ->
                new ExamplesReading(
                    trained.classifier(),
                    InspectedModels.origin(provenance(line), Optional.of(trained), prepared),
                    Part.TEST,
                    prepared.split().examples(prepared.dataset(), Part.TEST)));
  }

  private Optional<HistoryPassport> history(TestResult line) {
    if (!(line instanceof BenchmarkRow row)) {
      return Optional.empty();
    }
    Optional<HistoryPassport> present =
        model
            .finished(row)
            .map(
                trained ->
                    of(
                        row,
                        InspectedModels.origin(
                            provenance(row), Optional.of(trained), model.prepared()),
                        trained.history()));
    return present.or(() -> model.recorded(row).map(run -> of(row, origin(run), epochs(run))));
  }

  private static HistoryPassport of(
      BenchmarkRow row, NetworkOrigin origin, List<EpochMetrics> history) {
    return new HistoryPassport(row.architecture(), row.hyperparameters(), origin, history);
  }

  private static Provenance provenance(TestResult line) {
    return Provenance.ofTuned(line instanceof BenchmarkRow row && row.isTuned());
  }

  private static NetworkOrigin origin(RunRecord run) {
    return new NetworkOrigin(
        Provenance.ofTuned(run.tuning().isPresent()),
        Optional.empty(),
        LeakTexts.data(run),
        run.data().fingerprint());
  }

  private static List<EpochMetrics> epochs(RunRecord run) {
    return run.epochs().stream().map(EpochRecord::metrics).toList();
  }

  private Optional<Passport> recorded(TestResult line, RecordedPassport.Field field) {
    return model.recorded(line).map(run -> RecordedPassport.of(run, field));
  }

  private static NetworkSizes sizes(Classifier classifier) {
    return NetworkSizes.of(
        classifier.vocabulary().size(), classifier.hyperparameters(), classifier.labels().size());
  }
}
