package org.remanence.study.tuning;

import static java.util.stream.Collectors.joining;

import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Words for what is tuned, in the language in use. */
public final class TuningText {
  private TuningText() {}

  /** Such as {@code learning rate 0.003, gradient clipped to norm 1}. */
  public static String of(Trial trial) {
    return Messages.text(
        "tuning.trial", NumberText.setting(trial.learningRate()), clipping(trial.clipping()));
  }

  /** Rule by which patience is chosen. */
  public static String patienceRule() {
    return Messages.text(
        "tuning.patience",
        PatienceChoice.TRIED.stream().map(NumberText::whole).collect(joining(", ")));
  }

  /** In a table’s cell, such as {@code norm 1}. */
  public static String cell(Clipping clipping) {
    return Messages.text(
        "tuning.clipping." + clipping.kind().id(), NumberText.setting(clipping.limit()));
  }

  /** Such as {@code gradient clipped to norm 1}. */
  public static String clipping(Clipping clipping) {
    return clipping.kind() == Clipping.Kind.NONE
        ? Messages.text("tuning.no-clipping")
        : Messages.text(
            "study.clipping." + clipping.kind().id(), NumberText.setting(clipping.limit()));
  }
}
