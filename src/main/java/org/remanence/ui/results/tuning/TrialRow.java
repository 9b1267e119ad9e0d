package org.remanence.ui.results.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.files.Csv;
import org.remanence.model.Architecture;
import org.remanence.passport.Passport;
import org.remanence.passport.result.TuningPassport;
import org.remanence.study.tuning.TrialColumns;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.ui.training.run.RunState;

/**
 * A trial of a tuned comparison.
 *
 * @param patience that was chosen with it; empty of one that was not chosen
 * @param passports of the whole tuning; empty if it was broken off
 */
record TrialRow(
    Architecture architecture,
    TrialResult result,
    OptionalInt patience,
    Optional<TuningPassport> passports) {

  boolean isChosen() {
    return patience.isPresent();
  }

  /** Passport of its validation loss and epochs; one that diverged at once has none. */
  Optional<Passport> passport() {
    return result.history().isEmpty()
        ? Optional.empty()
        : passports.map(known -> known.trial(result));
  }

  /** Passport of how far it was trained, with which learning rate and clipping. */
  Optional<Passport> settings() {
    return passports.map(known -> known.settings(result));
  }

  /** Passport of how it was chosen. */
  Optional<Passport> choice() {
    return passports.filter(known -> isChosen()).map(TuningPassport::chosen);
  }

  /** The trials of runs that are over; of one that was broken off those that had begun. */
  static List<TrialRow> of(List<RunState> runs) {
    return runs.stream().filter(run -> run.phase().isOver()).flatMap(TrialRow::of).toList();
  }

  private static Stream<TrialRow> of(RunState run) {
    Optional<Tuning> tuning = Optional.ofNullable(run.tuning().result());
    String data = run.model() == null ? "" : run.model().dataFingerprint();
    Optional<TuningPassport> passports =
        tuning.map(chosen -> new TuningPassport(run.architecture(), chosen, "", data));
    return run.trials().stream()
        .map(
            result ->
                new TrialRow(
                    run.architecture(),
                    result,
                    tuning.map(chosen -> chosen.patience(result)).orElseGet(OptionalInt::empty),
                    passports));
  }

  /** The columns of the command line’s trials.csv. */
  static String delimited(List<TrialRow> rows, char separator) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(TrialColumns.HEADING);
    for (TrialRow row : rows) {
      lines.add(TrialColumns.cells(row.architecture().id(), row.result(), row.patience()));
    }
    return Csv.of(lines, separator);
  }
}
