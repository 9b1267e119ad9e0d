package org.remanence.training;

import java.util.List;
import org.remanence.engine.LayerChange;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TrainedModel;

/** Something that happened in a job; immutable, published on the job's own thread. */
public sealed interface TrainingEvent {

  /**
   * The network is built and the first batch comes next.
   *
   * @param initial the network with the weights it begins with
   */
  record Started(int epochs, int batchesPerEpoch, Classifier initial) implements TrainingEvent {}

  /**
   * A batch was trained.
   *
   * @param epoch from 1
   * @param batch from 1
   * @param accuracy mean of the epoch so far
   * @param loss mean of the epoch so far
   * @param seconds of training since the start, pauses left out
   */
  record BatchDone(
      int epoch, int batch, int batchesPerEpoch, double accuracy, double loss, double seconds)
      implements TrainingEvent {}

  /**
   * The learning rate is another from this batch on.
   *
   * @param byHand whether somebody set it; else the schedule did
   */
  record LearningRateChanged(RateChange change, boolean byHand) implements TrainingEvent {}

  /**
   * Changes of the weights in an epoch; published before its {@link EpochDone}.
   *
   * @param learningRate of its last batch
   * @param layers means over some of its batches, from the word vectors upwards
   */
  record OptimiserMeasured(int epoch, double learningRate, List<LayerChange> layers)
      implements TrainingEvent {}

  /**
   * An epoch is over and the validation part was measured.
   *
   * @param best whether the validation loss is the lowest so far
   * @param snapshot the network as it is now, to look at while training goes on
   */
  record EpochDone(EpochMetrics metrics, boolean best, Classifier snapshot)
      implements TrainingEvent {}

  /** Waiting at a batch boundary. */
  record Paused() implements TrainingEvent {}

  /** Going on after a pause. */
  record Resumed() implements TrainingEvent {}

  /**
   * Training is over and the best weights are back in place.
   *
   * @param stoppedEarly whether patience ran out before the last epoch
   */
  record Finished(TrainedModel model, boolean stoppedEarly) implements TrainingEvent {}

  /** Stopped at a batch boundary because it was asked to. */
  record Cancelled() implements TrainingEvent {}

  /** Ended by an error. */
  record Failed(Throwable cause) implements TrainingEvent {}
}
