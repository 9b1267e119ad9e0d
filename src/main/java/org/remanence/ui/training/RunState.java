package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.training.TrainingEvent;

/**
 * Where one training stands, as the window shows it.
 *
 * @param progress share of all epochs in [0, 1]
 * @param running the epoch under way: its number is fractional
 * @param seconds of training so far
 * @param bestEpoch of the lowest validation loss, from 1; 0 before the first epoch is over
 * @param snapshot the newest network; null before the first epoch is over
 * @param model null until it is finished
 * @param failure null unless it failed
 */
public record RunState(
    Architecture architecture,
    Phase phase,
    int epochs,
    double progress,
    List<EpochMetrics> history,
    Running running,
    double seconds,
    int bestEpoch,
    boolean stoppedEarly,
    Classifier snapshot,
    TrainedModel model,
    Throwable failure) {

  /** What a run is doing. */
  public enum Phase {
    WAITING,
    RUNNING,
    PAUSED,
    FINISHED,
    CANCELLED,
    FAILED;

    public boolean isOver() {
      return this == FINISHED || this == CANCELLED || this == FAILED;
    }
  }

  /** Training accuracy and mean loss within an epoch. */
  public record Running(double epoch, double accuracy, double loss) {}

  /** A run that is in the queue. */
  public static RunState waiting(Architecture architecture, int epochs) {
    return new RunState(
        architecture, Phase.WAITING, epochs, 0, List.of(), null, 0, 0, false, null, null, null);
  }

  /** The state after {@code event}. */
  public RunState after(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started) {
      return in(Phase.RUNNING);
    } else if (event instanceof TrainingEvent.BatchDone batch) {
      return batchDone(batch);
    } else if (event instanceof TrainingEvent.EpochDone epoch) {
      return epochDone(epoch);
    } else if (event instanceof TrainingEvent.Paused) {
      return in(Phase.PAUSED);
    } else if (event instanceof TrainingEvent.Resumed) {
      return in(Phase.RUNNING);
    } else if (event instanceof TrainingEvent.Finished finished) {
      return finished(finished);
    } else if (event instanceof TrainingEvent.Failed failed) {
      return new RunState(
          architecture,
          Phase.FAILED,
          epochs,
          progress,
          history,
          null,
          seconds,
          bestEpoch,
          false,
          snapshot,
          null,
          failed.cause());
    } else if (event instanceof TrainingEvent.Cancelled) {
      return in(Phase.CANCELLED);
    }
    return this;
  }

  /** Seconds to go if every epoch is used; NaN while that cannot be told. */
  public double remainingSeconds() {
    return progress > 0 ? seconds / progress * (1 - progress) : Double.NaN;
  }

  private RunState in(Phase next) {
    return new RunState(
        architecture,
        next,
        epochs,
        progress,
        history,
        running,
        seconds,
        bestEpoch,
        stoppedEarly,
        snapshot,
        model,
        failure);
  }

  private RunState batchDone(TrainingEvent.BatchDone batch) {
    double at = batch.epoch() - 1 + (double) batch.batch() / batch.batchesPerEpoch();
    return new RunState(
        architecture,
        Phase.RUNNING,
        epochs,
        at / epochs,
        history,
        new Running(at, batch.accuracy(), batch.loss()),
        batch.seconds(),
        bestEpoch,
        false,
        snapshot,
        null,
        null);
  }

  private RunState epochDone(TrainingEvent.EpochDone epoch) {
    List<EpochMetrics> longer = new ArrayList<>(history);
    longer.add(epoch.metrics());
    int best = epoch.best() ? epoch.metrics().epoch() : bestEpoch;
    return new RunState(
        architecture,
        Phase.RUNNING,
        epochs,
        progress,
        List.copyOf(longer),
        null,
        seconds,
        best,
        false,
        epoch.snapshot(),
        null,
        null);
  }

  private RunState finished(TrainingEvent.Finished finished) {
    return new RunState(
        architecture,
        Phase.FINISHED,
        epochs,
        1,
        history,
        null,
        finished.model().metrics().seconds(),
        bestEpoch,
        finished.stoppedEarly(),
        finished.model().classifier(),
        finished.model(),
        null);
  }
}
