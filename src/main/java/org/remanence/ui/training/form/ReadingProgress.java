package org.remanence.ui.training.form;

import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableStep;
import org.remanence.text.table.TableTexts;

/**
 * Progress of the reading of a table.
 *
 * @param share of the table that the step has gone through, in [0, 1]
 * @param text the same in words
 */
public record ReadingProgress(TableStep step, double share, String text) {
  static ReadingProgress of(TableSource table, TableStep step, double share) {
    return new ReadingProgress(step, share, TableTexts.progress(table, step, share));
  }

  /** Share of all steps, in [0, 1]. */
  public double overall() {
    return (step.ordinal() + share) / TableStep.values().length;
  }
}
