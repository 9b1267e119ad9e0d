package org.remanence.study.tuning;

import java.util.List;
import org.remanence.engine.optimiser.Clipping;

/** Trials as lines of a table, wherever it is written. */
public final class TrialColumns {
  public static final List<String> HEADING =
      List.of(
          "architecture",
          "trial",
          "learning_rate",
          "clip_norm",
          "rung",
          "epochs",
          "val_loss",
          "val_accuracy",
          "chosen");

  private TrialColumns() {}

  /**
   * The cells of a trial; empty where it has no such number.
   *
   * @param architecture its name in files
   */
  public static List<String> cells(String architecture, TrialResult result, boolean chosen) {
    Trial trial = result.trial();
    boolean clipped = trial.clipping().kind() == Clipping.Kind.NORM;
    return List.of(
        architecture,
        String.valueOf(trial.number()),
        String.valueOf(trial.learningRate()),
        clipped ? String.valueOf(trial.clipping().limit()) : "",
        String.valueOf(result.rung()),
        String.valueOf(result.epochs()),
        number(result.validationLoss(), result.diverged()),
        number(result.validationAccuracy(), result.diverged()),
        String.valueOf(chosen));
  }

  private static String number(double value, boolean diverged) {
    return diverged || Double.isNaN(value) ? "" : String.valueOf(value);
  }
}
