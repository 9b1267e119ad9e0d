package org.remanence.cli;

import java.util.List;
import org.remanence.study.ClassificationReport;

/**
 * A model's answers on labelled texts.
 *
 * @param labels class names; the rows hold indices into them
 */
record Predictions(List<String> labels, List<Row> rows) {

  /**
   * One answer.
   *
   * @param confidence probability of the predicted class
   */
  record Row(String text, int label, int predicted, float confidence) {
    boolean isRight() {
      return label == predicted;
    }
  }

  ClassificationReport report() {
    return ClassificationReport.of(
        labels,
        rows.stream().mapToInt(Row::label).toArray(),
        rows.stream().mapToInt(Row::predicted).toArray());
  }
}
