package org.remanence.training.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.TestMetrics;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;

/** Listens to a training and puts it among the runs once it is over, if it had begun. */
public final class RunRecorder implements Consumer<TrainingEvent> {
  private final RunHistory history;
  private final String id;
  private final String name;
  private final TrainingRequest request;
  private final RunData data;
  private final Consumer<LocalizedException> onFailure;
  private final EpochLog log = new EpochLog();
  private Instant began;

  /**
   * @param onFailure told if the run cannot be written; on the training's thread
   */
  public RunRecorder(
      RunHistory history,
      String name,
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

  /** Of the run that is to be kept. */
  public String id() {
    return id;
  }

  @Override
  public void accept(TrainingEvent event) {
    log.accept(event);
    if (event instanceof TrainingEvent.Started) {
      began = Instant.now();
    } else if (event instanceof TrainingEvent.Finished finished) {
      put(RunRecord.Outcome.FINISHED, finished.stoppedEarly(), "", finished.model().metrics());
    } else if (event instanceof TrainingEvent.Cancelled) {
      put(RunRecord.Outcome.CANCELLED, false, "", null);
    } else if (event instanceof TrainingEvent.Failed failed) {
      put(
          RunRecord.Outcome.FAILED,
          false,
          String.valueOf(failed.cause().getLocalizedMessage()),
          null);
    }
  }

  private void put(
      RunRecord.Outcome outcome, boolean stoppedEarly, String failure, TestMetrics metrics) {
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
              request.hyperparameters(),
              data,
              request.shape().parameters(),
              outcome,
              stoppedEarly,
              failure,
              metrics,
              log.epochs(),
              log.rateChanges(),
              Optional.empty()));
    } catch (LocalizedException e) {
      onFailure.accept(e);
    }
  }
}
