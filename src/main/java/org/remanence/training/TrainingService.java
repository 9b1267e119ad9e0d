package org.remanence.training;

import java.util.function.Consumer;

/** Trains networks in the background, several side by side; a failed job harms no other. */
public interface TrainingService extends AutoCloseable {

  /**
   * Queues a training.
   *
   * @param listener told every event on the job's thread, in order, ending with exactly one of
   *     Finished, Cancelled, Failed
   */
  TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener);

  /** Cancels every job and waits until they have stopped. */
  @Override
  void close();
}
