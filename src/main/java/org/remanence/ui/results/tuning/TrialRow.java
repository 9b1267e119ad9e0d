package org.remanence.ui.results.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.files.Csv;
import org.remanence.model.Architecture;
import org.remanence.passport.Passport;
import org.remanence.passport.result.TuningPassport;
import org.remanence.study.tuning.TrialColumns;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.ui.training.run.RunState;

/** A trial of a tuned comparison. */
record TrialRow(
    Architecture architecture, TrialResult result, boolean chosen, TuningPassport passports) {

  /** Of its validation loss and epochs; one that diverged at once has none. */
  Optional<Passport> passport() {
    return result.history().isEmpty() ? Optional.empty() : Optional.of(passports.trial(result));
  }

  /** Of how far it was trained, with which learning rate and clipping. */
  Optional<Passport> settings() {
    return Optional.of(passports.settings(result));
  }

  /** Of how it was chosen. */
  Optional<Passport> choice() {
    return chosen ? Optional.of(passports.chosen()) : Optional.empty();
  }

  /** All trials of finished runs. */
  static List<TrialRow> of(List<RunState> runs) {
    return runs.stream()
        .filter(run -> run.tuning().result() != null)
        .flatMap(
            run -> {
              Tuning tuning = run.tuning().result();
              String data = run.model() == null ? "" : run.model().dataFingerprint();
              TuningPassport passports = new TuningPassport(run.architecture(), tuning, "", data);
              return tuning.trials().stream()
                  .map(
                      result ->
                          new TrialRow(
                              run.architecture(),
                              result,
                              result.trial().number() == tuning.chosenTrial(),
                              passports));
            })
        .toList();
  }

  /** The columns of the command line’s trials.csv. */
  static String delimited(List<TrialRow> rows, char separator) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(TrialColumns.HEADING);
    for (TrialRow row : rows) {
      lines.add(TrialColumns.cells(row.architecture().id(), row.result(), row.chosen()));
    }
    return Csv.of(lines, separator);
  }
}
