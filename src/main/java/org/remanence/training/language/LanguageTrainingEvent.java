package org.remanence.training.language;

import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;

/** Something that happened in a job; immutable, published on the job's own thread. */
public sealed interface LanguageTrainingEvent {

  /**
   * The network is built and the first window comes next.
   *
   * @param initial the model with the weights it begins with
   */
  record Started(int epochs, int windowsPerEpoch, LanguageModel initial)
      implements LanguageTrainingEvent {}

  /**
   * A window of all streams was trained.
   *
   * @param epoch from 1
   * @param window from 1
   * @param loss mean of the epoch so far, in nats for each token
   * @param seconds of training since the start, pauses left out
   */
  record WindowDone(int epoch, int window, int windowsPerEpoch, double loss, double seconds)
      implements LanguageTrainingEvent {}

  /**
   * An epoch is over and the validation part was measured.
   *
   * @param best whether the validation loss is the lowest so far
   * @param snapshot the model as it is now, to write with while training goes on
   */
  record EpochDone(LanguageEpoch metrics, boolean best, LanguageModel snapshot)
      implements LanguageTrainingEvent {}

  /** Waiting between two windows. */
  record Paused() implements LanguageTrainingEvent {}

  /** Going on after a pause. */
  record Resumed() implements LanguageTrainingEvent {}

  /**
   * Training is over; the model has the weights of the best epoch.
   *
   * @param stoppedEarly whether it ended before the last epoch: patience ran out, or it was asked
   *     to
   */
  record Finished(TrainedLanguageModel model, boolean stoppedEarly)
      implements LanguageTrainingEvent {}

  /** Stopped between two windows because it was asked to. */
  record Cancelled() implements LanguageTrainingEvent {}

  /** Ended by an error. */
  record Failed(Throwable cause) implements LanguageTrainingEvent {}
}
