package org.remanence.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TestAnswers;
import org.remanence.passport.Passport;
import org.remanence.passport.network.CountPassport;
import org.remanence.passport.network.ExamplesReading;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.ScorePassport;
import org.remanence.passport.result.HistoryPassport;
import org.remanence.passport.result.HistoryPassport.Column;
import org.remanence.passport.result.NGramPassport;
import org.remanence.passport.result.SavedAnswersPassport;
import org.remanence.passport.result.TuningPassport;
import org.remanence.study.HitCount;
import org.remanence.study.LastOpinionRule;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Task;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingEvent.OptimiserMeasured;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.live.LivePlot;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.training.run.RunState;

/** Passports of the numbers of the Training tab. */
final class TrainingPassports {
  private final TrainingViewModel model;

  TrainingPassports(TrainingViewModel model) {
    this.model = model;
  }

  /** Passport of a finished network's accuracy on the test texts; of tagged words there is none. */
  Optional<Passport> test(RunState run) {
    PreparedData prepared = model.preparedProperty().get();
    if (run.model() == null || !hasTexts(prepared)) {
      return Optional.empty();
    }
    ExamplesReading reading =
        new ExamplesReading(
            run.model().classifier(),
            InspectedModels.origin(run.provenance(), Optional.of(run.model()), prepared),
            Part.TEST,
            prepared.split().examples(prepared.dataset(), Part.TEST));
    return Optional.of(ScorePassport.accuracy(reading, run.model().metrics().testAccuracy()));
  }

  /** Passport of a baseline’s accuracy on the test part: fitted again, or from its answers. */
  Optional<Passport> test(Baseline baseline) {
    PreparedData prepared = model.preparedProperty().get();
    if (!hasTexts(prepared)) {
      return Optional.empty();
    }
    if (baseline.kind() == Baseline.Kind.N_GRAMS) {
      return Optional.of(
          NGramPassport.of(
              baseline.accuracy(),
              baseline.parameters(),
              prepared.data(),
              prepared.dataset().fingerprint()));
    }
    TestAnswers answers = prepared.data().answers(baseline.predicted());
    BaselineResult result =
        BaselineResult.untrained(BaselineResult.Kind.valueOf(baseline.kind().name()), answers);
    SavedAnswersPassport saved =
        new SavedAnswersPassport(
            new Benchmark(List.of(), List.of(result)),
            List.of(Messages.text("architecture.baseline." + baseline.name())),
            prepared.dataset().name(),
            prepared.dataset().fingerprint());
    return Optional.of(saved.accuracies(List.of(result)));
  }

  /** Returns whether there are data that have a label for each text. */
  private static boolean hasTexts(PreparedData prepared) {
    return prepared != null && prepared.dataset().task() == Task.CLASSIFICATION;
  }

  /** Hit count of the rule “believe the last opinion” on the test part; empty without it. */
  Optional<HitCount> rule() {
    return LastOpinionRule.hitCount(tests());
  }

  /** Passport of how often that is. */
  Optional<Passport> ruleTest() {
    PreparedData prepared = model.preparedProperty().get();
    if (prepared == null) {
      return Optional.empty();
    }
    List<FilteredPassport.Row> rows =
        tests().stream()
            .map(text -> new FilteredPassport.Row(text, List.of(text.lastOpinion())))
            .toList();
    return Optional.of(
        new FilteredPassport(
                prepared.dataset().name(),
                prepared.dataset().fingerprint(),
                List.of(FilteredPassport.LAST_OPINION),
                rows)
            .accuracy(Messages.text("architecture.baseline.last-opinion")));
  }

  private List<LabelledText> tests() {
    PreparedData prepared = model.preparedProperty().get();
    return prepared == null ? List.of() : prepared.split().examples(prepared.dataset(), Part.TEST);
  }

  /** Passport of the validation accuracy after the newest epoch. */
  Optional<Passport> validation(RunState run) {
    return run.history().isEmpty()
        ? Optional.empty()
        : history(run).map(of -> of.value(Column.VALIDATION_ACCURACY, run.validationEpoch()));
  }

  /** Passport of the epochs of a run that is over, or of what its trials chose. */
  Optional<Passport> state(RunState run) {
    if (run.model() == null) {
      return Optional.empty();
    }
    return run.tuning() == null
        ? history(run).map(of -> of.epochsAndBest(run.bestEpoch()))
        : Optional.of(
            new TuningPassport(
                    run.architecture(),
                    run.tuning().result(),
                    dataName(),
                    run.model().dataFingerprint())
                .chosen());
  }

  private String dataName() {
    PreparedData prepared = model.preparedProperty().get();
    return prepared == null ? "" : prepared.dataset().name();
  }

  /** Passport of how many texts of validation and test were trained on. */
  Optional<Passport> leaks() {
    return Optional.ofNullable(model.preparedProperty().get())
        .map(data -> new CountPassport(data.dataset(), Optional.of(data.split())).leaks());
  }

  /**
   * Passports of the epochs’ values in a plot; in between, of the nearest epoch that is over.
   *
   * @param beta of the smoothing
   */
  LivePlot.Passports points(Column column, DoubleSupplier beta) {
    return (line, point) ->
        history(line)
            .filter(of -> !of.history().isEmpty())
            .map(
                of -> {
                  long nearest = Math.max(1, Math.min(of.history().size(), Math.round(point.x())));
                  return of.smoothed(column, (int) nearest, beta.getAsDouble());
                });
  }

  /** Passports of gradient norms of a layer. */
  LivePlot.Passports norms(String layer) {
    return ofLayer(layer, (of, epoch) -> of.gradientNorm(layer, epoch));
  }

  /** Passports of a layer’s updates over its weights. */
  LivePlot.Passports ratios(String layer) {
    return ofLayer(layer, (of, epoch) -> of.updateRatio(layer, epoch));
  }

  private LivePlot.Passports ofLayer(
      String layer, BiFunction<HistoryPassport, Integer, Passport> passport) {
    return (line, point) ->
        history(line)
            .filter(of -> isMeasured(of, layer, point))
            .map(of -> passport.apply(of, (int) point.x()));
  }

  private static boolean isMeasured(HistoryPassport of, String layer, Series.Point point) {
    return of.measured().stream()
        .filter(each -> each.epoch() == point.x())
        .flatMap(each -> each.layers().stream())
        .anyMatch(change -> change.layer().equals(layer));
  }

  /** Passports of learning rates. */
  LivePlot.Passports rates() {
    return (line, point) ->
        history(line)
            .filter(of -> of.measured().stream().anyMatch(each -> each.epoch() == point.x()))
            .map(of -> of.learningRate((int) point.x()));
  }

  /** Epochs of the run that a line of a plot is of. */
  private Optional<HistoryPassport> history(Series line) {
    Optional<HistoryPassport> present =
        model.runsProperty().get().values().stream()
            .filter(run -> run.name().equals(line.name()))
            .findFirst()
            .flatMap(this::history);
    return present.or(
        () ->
            model.overlaid().stream()
                .filter(run -> run.title().equals(line.name()))
                .findFirst()
                .map(TrainingPassports::history));
  }

  /** Empty before the first epoch is over. */
  private Optional<HistoryPassport> history(RunState run) {
    PreparedData prepared = model.preparedProperty().get();
    NetworkOrigin origin =
        prepared == null
            ? NetworkOrigin.UNKNOWN
            : InspectedModels.origin(run.provenance(), Optional.ofNullable(run.model()), prepared);
    return Optional.ofNullable(run.snapshot())
        .map(
            network ->
                new HistoryPassport(
                    run.architecture(),
                    network.hyperparameters(),
                    origin,
                    run.history(),
                    run.measured()));
  }

  static HistoryPassport history(RunRecord run) {
    return new HistoryPassport(
        run.architecture(),
        run.hyperparameters(),
        new NetworkOrigin(
            Provenance.ofTuned(run.tuning().isPresent()),
            Optional.empty(),
            run.data().name(),
            run.data().fingerprint()),
        run.epochs().stream().map(EpochRecord::metrics).toList(),
        run.epochs().stream()
            .map(
                epoch ->
                    new OptimiserMeasured(
                        epoch.metrics().epoch(), epoch.learningRate(), epoch.layers()))
            .toList());
  }
}
