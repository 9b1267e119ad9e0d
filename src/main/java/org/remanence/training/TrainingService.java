package org.remanence.training;

import java.util.function.Consumer;
import java.util.function.Function;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/** Trains networks in the background, several side by side; a failed job harms no other. */
public interface TrainingService extends AutoCloseable {

  /**
   * Queues a training.
   *
   * @param listener receives every event on the job's thread, in order, ending with exactly one of
   *     Finished, Cancelled, Failed
   */
  TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener);

  /**
   * Queues work that trains several networks one after another. It waits its turn among the
   * trainings and gives way as they do.
   *
   * @param job makes it; its control is to be asked between batches
   */
  <J extends QueuedJob<?, ?>> J submit(Function<RunControl, J> job);

  /** Cancels every job and waits until they have stopped. */
  @Override
  void close();
}
