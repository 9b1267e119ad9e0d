package org.remanence.training.language;

import java.util.function.Consumer;

/** Trains language models in the background; a failed job harms no other. */
public interface LanguageTrainingService extends AutoCloseable {

  /**
   * Queues a training.
   *
   * @param listener receives every event on the job's thread, in order, ending with exactly one of
   *     Finished, Cancelled, Failed
   */
  LanguageTrainingJob submit(
      LanguageTrainingRequest request, Consumer<LanguageTrainingEvent> listener);

  /** Cancels every job and waits until they have stopped. */
  @Override
  void close();
}
