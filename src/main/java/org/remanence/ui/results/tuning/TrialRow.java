package org.remanence.ui.results.tuning;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.TrialColumns;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.ui.training.RunState;

/** A trial of a tuned comparison. */
record TrialRow(Architecture architecture, TrialResult result, boolean chosen) {

  /** All trials of finished runs. */
  static List<TrialRow> of(List<RunState> runs) {
    return runs.stream()
        .filter(run -> run.tuning().result() != null)
        .flatMap(
            run -> {
              Tuning tuning = run.tuning().result();
              return tuning.trials().stream()
                  .map(
                      result ->
                          new TrialRow(
                              run.architecture(),
                              result,
                              result.trial().number() == tuning.chosenTrial()));
            })
        .toList();
  }

  /** The columns of the command line’s trials.csv. */
  static String delimited(List<TrialRow> rows, char separator) {
    StringWriter text = new StringWriter();
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(TrialColumns.HEADING);
    for (TrialRow row : rows) {
      csv.writeRecord(TrialColumns.cells(row.architecture().id(), row.result(), row.chosen()));
    }
    return text.toString();
  }
}
