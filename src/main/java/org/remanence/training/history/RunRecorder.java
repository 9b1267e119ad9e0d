package org.remanence.training.history;

import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;

/** Listens to a training and puts it among the runs once it is over, if it had begun. */
public final class RunRecorder implements Consumer<TrainingEvent> {
  private final TrainingRequest request;
  private final RunUnderWay run;
  private final EpochLog log = new EpochLog();

  /**
   * @param onFailure called if the run cannot be written; on the training's thread
   */
  public RunRecorder(
      RunHistory history,
      RunName name,
      TrainingRequest request,
      RunData data,
      Consumer<LocalizedException> onFailure) {
    this.request = request;
    run = new RunUnderWay(history, name, request, data, onFailure);
  }

  /** Identifier of the run that is to be kept. */
  public String id() {
    return run.id();
  }

  @Override
  public void accept(TrainingEvent event) {
    log.accept(event);
    if (event instanceof TrainingEvent.Started) {
      run.begin();
    } else if (event instanceof TrainingEvent.Finished finished) {
      end(RunEnd.finished(finished.model().metrics(), finished.stoppedEarly()));
    } else if (event instanceof TrainingEvent.Cancelled) {
      end(RunEnd.cancelled());
    } else if (event instanceof TrainingEvent.Failed failed) {
      end(RunEnd.failed(failed.cause()));
    }
  }

  private void end(RunEnd end) {
    run.end(end, request.hyperparameters(), log.epochs(), log.rateChanges(), Optional.empty());
  }
}
