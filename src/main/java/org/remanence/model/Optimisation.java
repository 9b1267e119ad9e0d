package org.remanence.model;

import org.remanence.engine.optimiser.Clipping;

/**
 * Settings of the optimiser beyond the learning rate.
 *
 * @param weightDecay λ of AdamW; 0 for none
 */
public record Optimisation(
    LearningRateSchedule schedule,
    Clipping clipping,
    double weightDecay,
    ClassWeights classWeights,
    WordVectors wordVectors) {

  /** Plain Adam at a constant rate. */
  public static final Optimisation DEFAULT =
      new Optimisation(
          LearningRateSchedule.CONSTANT, Clipping.NONE, 0, ClassWeights.NONE, WordVectors.DRAWN);

  public Optimisation withSchedule(LearningRateSchedule value) {
    return new Optimisation(value, clipping, weightDecay, classWeights, wordVectors);
  }

  public Optimisation withClipping(Clipping value) {
    return new Optimisation(schedule, value, weightDecay, classWeights, wordVectors);
  }

  public Optimisation withWeightDecay(double value) {
    return new Optimisation(schedule, clipping, value, classWeights, wordVectors);
  }

  public Optimisation withWordVectors(WordVectors value) {
    return new Optimisation(schedule, clipping, weightDecay, classWeights, value);
  }
}
