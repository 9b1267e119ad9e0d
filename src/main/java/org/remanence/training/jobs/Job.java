package org.remanence.training.jobs;

import java.util.concurrent.CompletableFuture;

/**
 * Work under way in the background. All methods may be called from any thread and return at once.
 */
public interface Job<R> {

  /** Waits before its next step until {@link #resume()} or {@link #cancel()}. */
  void pause();

  void resume();

  /** Ends before its next step, also out of a pause or out of the queue. */
  void cancel();

  /**
   * Result of the job; completes exceptionally with the job's error, or with a {@link
   * java.util.concurrent.CancellationException}. Cancelling the future does not cancel the job.
   */
  CompletableFuture<R> result();
}
