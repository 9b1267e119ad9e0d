package org.remanence.training.language;

import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.training.jobs.Job;

/** A language model's training under way; its steps are windows. */
public interface LanguageTrainingJob extends Job<TrainedLanguageModel> {
  LanguageTrainingRequest request();

  /**
   * Ends before the next window with the best epoch so far, as if patience had run out; before the
   * first epoch is over, as {@link #cancel()}.
   */
  void finish();
}
