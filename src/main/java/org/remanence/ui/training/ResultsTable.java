package org.remanence.ui.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.remanence.model.TrainedModel;
import org.remanence.study.ResultRow;
import org.remanence.study.ResultTables;

/** Finished models as the command line's table of results, the best first. */
final class ResultsTable {
  private ResultsTable() {}

  static String csv(List<TrainedModel> models) {
    List<ResultRow> rows =
        models.stream()
            .sorted(Comparator.comparing(model -> -model.metrics().testAccuracy()))
            .map(ResultRow::of)
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ResultTables.resultsCsv(rows, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** For a spreadsheet's clipboard; no value has a comma in it. */
  static String tabSeparated(List<TrainedModel> models) {
    return csv(models).replace(',', '\t');
  }
}
