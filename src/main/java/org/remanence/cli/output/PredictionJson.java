package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Predictions;

/**
 * Predictions as {@code predict --format json} prints them: each row with its columns, and of those
 * whose label is known {@code confusion[true][predicted]} counts, and a report of each label and
 * {@code macro avg}.
 */
public final class PredictionJson {
  private PredictionJson() {}

  /**
   * All answers as JSON.
   *
   * @param answers all of them; those that are scored are also in {@code scored}
   * @param columns of the table
   */
  public static ObjectNode of(Predictions scored, List<TableAnswer> answers, List<String> columns) {
    List<String> labels = scored.labels();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean known = !scored.rows().isEmpty();
    json.set("accuracy", json.nullNode());
    if (known) {
      json.put("accuracy", scored.report().accuracy());
    }
    ArrayNode rows = json.putArray("rows");
    answers.forEach(answer -> put(rows.addObject(), answer, labels, columns));
    if (known) {
      putScores(json, scored.report(), labels);
    }
    return json;
  }

  private static void put(
      ObjectNode json, TableAnswer answer, List<String> labels, List<String> columns) {
    json.put("line", answer.row().line());
    json.put("text", answer.row().text().orElse(""));
    json.put("label", answer.row().label().orElse(null));
    json.put("predicted", answer.prediction().map(row -> labels.get(row.predicted())).orElse(null));
    json.put("confidence", answer.prediction().map(Predictions.Row::confidence).orElse(null));
    ObjectNode cells = json.putObject("columns");
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i).strip(), answer.row().cells().get(i));
    }
  }

  /** Puts the counts and the scores of each label. */
  public static void putScores(ObjectNode json, ClassificationReport report, List<String> labels) {
    ObjectNode confusion = json.putObject("confusion");
    ObjectNode scores = json.putObject("report");
    for (int i = 0; i < labels.size(); i++) {
      ObjectNode counts = confusion.putObject(labels.get(i));
      for (int j = 0; j < labels.size(); j++) {
        counts.put(labels.get(j), report.confusion()[i][j]);
      }
      put(scores, labels.get(i), report.scores(i));
    }
    put(scores, "macro avg", report.macroAverage());
  }

  private static void put(ObjectNode json, String name, ClassificationReport.Scores scores) {
    json.putObject(name)
        .put("precision", scores.precision())
        .put("recall", scores.recall())
        .put("f1", scores.f1())
        .put("support", scores.support());
  }
}
