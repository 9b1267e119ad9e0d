package org.remanence.training.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Hyperparameters;
import org.remanence.training.RateChange;
import org.remanence.training.TrainingRequest;

/** A run that is put among the others once it is over, if it had begun. */
public final class RunUnderWay {
  private final RunHistory history;
  private final String id;
  private final RunName name;
  private final TrainingRequest request;
  private final RunData data;
  private final Consumer<LocalizedException> onFailure;
  private @Nullable Instant began;

  /**
   * @param onFailure called if the run cannot be written; on the thread that ends it
   */
  public RunUnderWay(
      RunHistory history,
      RunName name,
      TrainingRequest request,
      RunData data,
      Consumer<LocalizedException> onFailure) {
    this.history = history;
    this.id = request.architecture().id() + "-" + UUID.randomUUID();
    this.name = name;
    this.request = request;
    this.data = data;
    this.onFailure = onFailure;
  }

  /** Identifier of the run that is to be kept. */
  public String id() {
    return id;
  }

  public void begin() {
    began = Instant.now();
  }

  /**
   * Puts it among the runs; nothing if it had not begun.
   *
   * @param settings it was trained with
   * @param epochs those that are over
   * @param rateChanges the learning rates that were set by hand
   * @param tuning empty where the settings are those that were given
   */
  public void end(
      RunEnd end,
      Hyperparameters settings,
      List<EpochRecord> epochs,
      List<RateChange> rateChanges,
      Optional<RunTuning> tuning) {
    if (began == null) {
      return;
    }
    try {
      history.put(
          new RunRecord(
              id,
              name,
              began,
              request.architecture(),
              settings,
              data,
              request.shape().parameters(),
              end.outcome(),
              end.stoppedEarly(),
              end.failure(),
              end.metrics(),
              epochs,
              rateChanges,
              tuning));
    } catch (LocalizedException e) {
      onFailure.accept(e);
    }
  }
}
