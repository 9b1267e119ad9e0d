package org.remanence.training;

import org.remanence.model.TrainedModel;
import org.remanence.training.jobs.Job;

/** A training under way; its steps are batches. */
public interface TrainingJob extends Job<TrainedModel> {
  TrainingRequest request();

  /**
   * Trains at that rate from the next batch on; a schedule goes on from there.
   *
   * @throws IllegalArgumentException unless it is above 0 and finite
   */
  void setLearningRate(double rate);
}
