package org.remanence.ui.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.model.Architecture;
import org.remanence.model.TrainedModel;
import org.remanence.study.ResultRow;
import org.remanence.study.ResultTables;
import org.remanence.study.tuning.Tuning;
import org.remanence.training.baselines.Baseline;

/**
 * Finished models as the command line's table of results, the best first, and the baselines below
 * them.
 */
final class ResultsTable {
  private ResultsTable() {}

  static String csv(
      List<TrainedModel> models, Map<Architecture, Tuning> tunings, List<Baseline> baselines) {
    Stream<ResultRow> best =
        models.stream()
            .sorted(Comparator.comparing(model -> -model.metrics().testAccuracy()))
            .map(
                model ->
                    ResultRow.of(
                        model,
                        Optional.ofNullable(tunings.get(model.classifier().architecture()))));
    List<ResultRow> rows = Stream.concat(best, baselines.stream().map(ResultRow::of)).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ResultTables.resultsCsv(rows, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** For a spreadsheet's clipboard; no value has a comma in it. */
  static String tabSeparated(
      List<TrainedModel> models, Map<Architecture, Tuning> tunings, List<Baseline> baselines) {
    return csv(models, tunings, baselines).replace(',', '\t');
  }
}
