package org.remanence.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.files.CsvLines;
import org.remanence.files.Formulas;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.model.file.StrictJson;
import org.remanence.study.tuning.TrialColumns;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Split;

/** The content of a comparison's files. */
public final class ResultTables {
  private ResultTables() {}

  /** One line per row, after a heading; with settings if a row has some. */
  public static void resultsCsv(List<ResultRow> rows, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    List<String> heading =
        new ArrayList<>(
            List.of(
                "architecture",
                "parameters",
                "test_accuracy",
                "test_loss",
                "epochs",
                "best_epoch",
                "seconds"));
    boolean networks = rows.stream().anyMatch(row -> row.settings().isPresent());
    heading.addAll(networks ? SettingColumns.HEADING : List.of());
    csv.add(heading);
    for (ResultRow row : rows) {
      List<String> cells = new ArrayList<>(results(row));
      cells.addAll(networks ? settings(row) : List.of());
      csv.add(cells);
    }
    csv.flush();
  }

  private static List<String> settings(ResultRow row) {
    int trials = row.tuning().map(tuning -> tuning.trials().size()).orElse(0);
    return row.settings()
        .map(settings -> SettingColumns.cells(settings, trials))
        .orElse(SettingColumns.NONE);
  }

  private static List<String> results(ResultRow row) {
    TestMetrics metrics = row.metrics();
    return List.of(
        row.architecture(),
        String.valueOf(row.parameters()),
        String.valueOf(metrics.testAccuracy()),
        String.valueOf(metrics.testLoss()),
        String.valueOf(metrics.epochs()),
        String.valueOf(metrics.bestEpoch()),
        String.valueOf(rounded(metrics.seconds())));
  }

  static byte[] resultsJson(List<ResultRow> rows) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (ResultRow row : rows) {
      TestMetrics metrics = row.metrics();
      ObjectNode object =
          json.addObject()
              .put("architecture", row.architecture())
              .put("parameters", row.parameters())
              .put("test_accuracy", metrics.testAccuracy())
              .put("test_loss", metrics.testLoss())
              .put("epochs", metrics.epochs())
              .put("best_epoch", metrics.bestEpoch())
              .put("seconds", rounded(metrics.seconds()));
      row.settings().ifPresent(settings -> SettingColumns.write(settings, object));
      row.tuning()
          .ifPresent(
              tuning ->
                  object.set(
                      "tuned",
                      tuning.settings().toJson().put("seconds", rounded(tuning.seconds()))));
    }
    return StrictJson.format(json);
  }

  /** A line for each trial of each tuned architecture. */
  static void trialsCsv(List<ResultRow> rows, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add(TrialColumns.HEADING);
    for (ResultRow row : rows) {
      row.tuning().ifPresent(tuning -> trials(row.architecture(), tuning, csv));
    }
    csv.flush();
  }

  private static void trials(String architecture, Tuning tuning, CsvLines csv) {
    for (TrialResult result : tuning.trials()) {
      csv.add(TrialColumns.cells(architecture, result, tuning.patience(result)));
    }
  }

  static void historyCsv(List<TrainedModel> models, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add("architecture", "epoch", "accuracy", "loss", "val_accuracy", "val_loss");
    for (TrainedModel model : models) {
      for (EpochMetrics epoch : model.history()) {
        csv.add(
            model.classifier().architecture().id(),
            String.valueOf(epoch.epoch()),
            String.valueOf(epoch.accuracy()),
            String.valueOf(epoch.loss()),
            String.valueOf(epoch.validationAccuracy()),
            String.valueOf(epoch.validationLoss()));
      }
    }
    csv.flush();
  }

  /**
   * Every example in its order, with its label or its words’ tags, and the part it was used for.
   */
  static void splitCsv(Dataset dataset, Split split, Formulas formulas, OutputStream out)
      throws IOException {
    CsvLines csv = CsvLines.to(out, formulas);
    csv.add("text", "label", "part");
    for (int i = 0; i < dataset.examples().size(); i++) {
      LabelledText example = dataset.examples().get(i);
      String label = example.tags().isEmpty() ? example.label() : String.join(" ", example.tags());
      csv.add(example.text(), label, split.parts().get(i).name().toLowerCase(Locale.ROOT));
    }
    csv.flush();
  }

  /** To milliseconds: more digits would only pretend. */
  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
