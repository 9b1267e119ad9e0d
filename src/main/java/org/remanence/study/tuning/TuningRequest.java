package org.remanence.study.tuning;

import org.remanence.training.TrainingRequest;

/**
 * An architecture to be tuned.
 *
 * @param training data and given settings: those of the first trial; its epochs are those of a
 *     trial that goes on to the end
 * @param trials the budget, in {@link Trials#COUNT}
 */
public record TuningRequest(TrainingRequest training, int trials) {
  public HalvingSchedule schedule() {
    return new HalvingSchedule(trials, training.hyperparameters().epochs());
  }
}
