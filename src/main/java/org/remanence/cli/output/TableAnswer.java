package org.remanence.cli.output;

import java.util.Optional;
import org.remanence.study.Predictions;
import org.remanence.text.table.UnlabelledRows;

/**
 * A row of a table with a model’s answer.
 *
 * @param prediction empty if its text holds no word
 * @param label of the row, if the model knows it
 */
public record TableAnswer(
    UnlabelledRows.Row row, Optional<Predictions.Row> prediction, Optional<String> label) {

  /** Returns whether the answer is counted as right or wrong. */
  public boolean isScored() {
    return prediction.isPresent() && label.isPresent();
  }
}
