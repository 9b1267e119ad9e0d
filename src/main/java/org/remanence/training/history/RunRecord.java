package org.remanence.training.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.training.RateChange;

/**
 * A training that is over, without its weights: enough to compare it, and to repeat it.
 *
 * @param id unlike any other run's; letters, digits and hyphens
 * @param name of which {@link #title} makes words
 * @param time it began
 * @param parameters how many weights the network has
 * @param stoppedEarly whether patience ran out before the last epoch
 * @param failure why it failed, as it was reported; empty if it did not
 * @param metrics null unless it finished
 * @param rateChanges the learning rates that were set by hand
 * @param tuning empty where the settings are those that were given
 */
public record RunRecord(
    String id,
    RunName name,
    Instant time,
    Architecture architecture,
    Hyperparameters hyperparameters,
    RunData data,
    long parameters,
    Outcome outcome,
    boolean stoppedEarly,
    String failure,
    @Nullable TestMetrics metrics,
    List<EpochRecord> epochs,
    List<RateChange> rateChanges,
    Optional<RunTuning> tuning) {
  public RunRecord {
    epochs = List.copyOf(epochs);
    rateChanges = List.copyOf(rateChanges);
  }

  /** Outcome of a run. */
  public enum Outcome {
    FINISHED,
    CANCELLED,
    FAILED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns whether a text can be the identifier of a run, and so the name of its file. */
  public static boolean isId(String text) {
    return text.matches("[A-Za-z0-9-]{1,100}");
  }

  /** Name in the language in use. */
  public String title() {
    return name.text(architecture, tuning.isPresent());
  }

  /** The same run, called so by the user. */
  public RunRecord withName(String given) {
    return named(RunName.given(given));
  }

  RunRecord named(RunName other) {
    return new RunRecord(
        id,
        other,
        time,
        architecture,
        hyperparameters,
        data,
        parameters,
        outcome,
        stoppedEarly,
        failure,
        metrics,
        epochs,
        rateChanges,
        tuning);
  }
}
