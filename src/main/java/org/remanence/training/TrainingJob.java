package org.remanence.training;

import java.util.concurrent.CompletableFuture;
import org.remanence.model.TrainedModel;

/** A training under way. All methods may be called from any thread and return at once. */
public interface TrainingJob {
  TrainingRequest request();

  /** Waits at the next batch boundary until {@link #resume()} or {@link #cancel()}. */
  void pause();

  void resume();

  /**
   * Trains at that rate from the next batch on; a schedule goes on from there.
   *
   * @throws IllegalArgumentException unless it is above 0 and finite
   */
  void setLearningRate(double rate);

  /** Ends at the next batch boundary, also out of a pause or out of the queue. */
  void cancel();

  /**
   * The finished model; completes exceptionally with the job's error, or with a {@link
   * java.util.concurrent.CancellationException}. Cancelling the future does not cancel the job.
   */
  CompletableFuture<TrainedModel> result();
}
