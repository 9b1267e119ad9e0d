package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Predictions;

/**
 * Predictions as {@code predict --format json} prints them: {@code confusion[true][predicted]}
 * counts, and a report of each label and {@code macro avg}.
 */
public final class PredictionJson {
  private PredictionJson() {}

  public static ObjectNode of(Predictions predictions) {
    ClassificationReport report = predictions.report();
    List<String> labels = predictions.labels();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("accuracy", report.accuracy());
    ArrayNode rows = json.putArray("rows");
    for (Predictions.Row row : predictions.rows()) {
      rows.addObject()
          .put("text", row.text())
          .put("label", labels.get(row.label()))
          .put("predicted", labels.get(row.predicted()))
          .put("confidence", row.confidence());
    }
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
    return json;
  }

  private static void put(ObjectNode json, String name, ClassificationReport.Scores scores) {
    json.putObject(name)
        .put("precision", scores.precision())
        .put("recall", scores.recall())
        .put("f1", scores.f1())
        .put("support", scores.support());
  }
}
