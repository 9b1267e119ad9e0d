package org.remanence.study.tuning;

import java.util.List;
import java.util.OptionalInt;
import org.remanence.engine.optimiser.Clipping;

/** Trials as lines of a table, wherever it is written. */
public final class TrialColumns {
  public static final List<String> HEADING =
      List.of(
          "architecture",
          "trial",
          "learning_rate",
          "clip_norm",
          "patience",
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
   * @param patience that was chosen with the trial; empty of one that was not chosen
   */
  public static List<String> cells(String architecture, TrialResult result, OptionalInt patience) {
    Trial trial = result.trial();
    boolean clipped = trial.clipping().kind() == Clipping.Kind.NORM;
    return List.of(
        architecture,
        String.valueOf(trial.number()),
        String.valueOf(trial.learningRate()),
        clipped ? String.valueOf(trial.clipping().limit()) : "",
        patience.isPresent() ? String.valueOf(patience.getAsInt()) : "",
        String.valueOf(result.rung()),
        String.valueOf(result.epochs()),
        number(result.validationLoss(), result.diverged()),
        number(result.validationAccuracy(), result.diverged()),
        String.valueOf(patience.isPresent()));
  }

  private static String number(double value, boolean diverged) {
    return diverged || Double.isNaN(value) ? "" : String.valueOf(value);
  }
}
