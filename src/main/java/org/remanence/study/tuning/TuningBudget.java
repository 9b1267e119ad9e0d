package org.remanence.study.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;

/**
 * Budget of a tuning for each network.
 *
 * @param trials of learning rate and clipping
 * @param epochs of a trial that goes on to the end
 */
public record TuningBudget(int trials, int epochs) {
  /** Budget where nothing else is asked for. */
  public static final TuningBudget DEFAULT =
      new TuningBudget(Trials.DEFAULT_COUNT, Trials.DEFAULT_EPOCHS);

  /**
   * Reasons that keep a tuning with this budget from saying much, a sentence each in the language
   * in use; none of a default one.
   *
   * @param training epochs that the training had which it is compared with; empty for none
   */
  public List<String> caveats(OptionalInt training) {
    List<String> caveats = new ArrayList<>();
    if (trials < DEFAULT.trials) {
      caveats.add(Messages.text("tuning.budget.few-trials", trials, DEFAULT.trials));
    }
    if (training.isPresent() && epochs <= training.getAsInt()) {
      caveats.add(Messages.text("tuning.budget.no-longer", epochs, training.getAsInt()));
    } else if (epochs < DEFAULT.epochs) {
      caveats.add(Messages.text("tuning.budget.short", epochs, DEFAULT.epochs));
    }
    return caveats;
  }
}
