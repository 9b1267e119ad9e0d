package org.remanence.ui.training;

import java.util.List;
import java.util.Optional;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.passport.ExamplesReading;
import org.remanence.passport.HistoryPassport;
import org.remanence.passport.HistoryPassport.Column;
import org.remanence.passport.NetworkOrigin;
import org.remanence.passport.Passport;
import org.remanence.passport.ScorePassport;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.TrainedClassifiers;
import org.remanence.ui.plot.LivePlot;
import org.remanence.ui.plot.Series;

/** How the numbers of the Training tab came about. */
final class TrainingPassports {
  private final TrainingViewModel model;

  TrainingPassports(TrainingViewModel model) {
    this.model = model;
  }

  /** Of a finished network's accuracy on the test part. */
  Optional<Passport> test(RunState run) {
    PreparedData prepared = model.preparedProperty().get();
    if (run.model() == null || prepared == null) {
      return Optional.empty();
    }
    ExamplesReading reading =
        new ExamplesReading(
            run.model().classifier(),
            TrainedClassifiers.origin(Optional.of(run.model()), prepared),
            Part.TEST,
            prepared.split().examples(prepared.dataset(), Part.TEST));
    return Optional.of(ScorePassport.accuracy(reading, run.model().metrics().testAccuracy()));
  }

  /** Of the validation accuracy after the newest epoch. */
  Optional<Passport> validation(RunState run) {
    return run.history().isEmpty()
        ? Optional.empty()
        : Optional.of(history(run).value(Column.VALIDATION_ACCURACY, run.history().size()));
  }

  /** Of the points of a plot that are the values of whole epochs, unsmoothed. */
  LivePlot.Passports points(Column column) {
    return (line, point) ->
        history(line)
            .filter(history -> isValue(history.history(), column, point))
            .map(history -> history.value(column, (int) point.x()));
  }

  private static boolean isValue(List<EpochMetrics> history, Column column, Series.Point point) {
    return history.stream()
        .anyMatch(epoch -> epoch.epoch() == point.x() && column.of(epoch) == point.y());
  }

  /** Of the run that a line of a plot is of. */
  private Optional<HistoryPassport> history(Series line) {
    Optional<HistoryPassport> present =
        model.runsProperty().get().values().stream()
            .filter(run -> ArchitectureStyle.name(run.architecture()).equals(line.name()))
            .findFirst()
            .map(this::history);
    return present.or(
        () ->
            model.overlaid().stream()
                .filter(run -> run.name().equals(line.name()))
                .findFirst()
                .map(TrainingPassports::history));
  }

  private HistoryPassport history(RunState run) {
    PreparedData prepared = model.preparedProperty().get();
    Hyperparameters settings = run.snapshot().hyperparameters();
    NetworkOrigin origin =
        prepared == null
            ? NetworkOrigin.UNKNOWN
            : TrainedClassifiers.origin(Optional.ofNullable(run.model()), prepared);
    return new HistoryPassport(run.architecture(), settings, origin, run.history());
  }

  private static HistoryPassport history(RunRecord run) {
    return new HistoryPassport(
        run.architecture(),
        run.hyperparameters(),
        new NetworkOrigin(Optional.empty(), run.data().name(), run.data().fingerprint()),
        run.epochs().stream().map(EpochRecord::metrics).toList());
  }
}
