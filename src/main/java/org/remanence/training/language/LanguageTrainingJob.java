package org.remanence.training.language;

import java.util.concurrent.CompletableFuture;
import org.remanence.model.language.TrainedLanguageModel;

/** A training under way. All methods may be called from any thread and return at once. */
public interface LanguageTrainingJob {
  LanguageTrainingRequest request();

  /** Waits before the next window until {@link #resume()} or {@link #cancel()}. */
  void pause();

  void resume();

  /** Ends before the next window, also out of a pause or out of the queue. */
  void cancel();

  /**
   * Ends before the next window with the best epoch so far, as if patience had run out; before the
   * first epoch is over, as {@link #cancel()}.
   */
  void finish();

  /**
   * The finished model; completes exceptionally with the job's error, or with a {@link
   * java.util.concurrent.CancellationException}. Cancelling the future does not cancel the job.
   */
  CompletableFuture<TrainedLanguageModel> result();
}
