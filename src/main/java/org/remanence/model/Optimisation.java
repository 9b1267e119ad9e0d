package org.remanence.model;

import org.remanence.engine.optimiser.Clipping;

/**
 * Settings of the optimiser beyond the learning rate.
 *
 * @param weightDecay λ of AdamW; 0 for none
 * @param languageModel name of the file of the language model that training starts from; empty if
 *     weights are drawn
 */
public record Optimisation(
    LearningRateSchedule schedule,
    Clipping clipping,
    double weightDecay,
    ClassWeights classWeights,
    WordVectors wordVectors,
    String languageModel) {

  /** The same, all weights being drawn but for word vectors. */
  public Optimisation(
      LearningRateSchedule schedule,
      Clipping clipping,
      double weightDecay,
      ClassWeights classWeights,
      WordVectors wordVectors) {
    this(schedule, clipping, weightDecay, classWeights, wordVectors, "");
  }

  /** Plain Adam at a constant rate. */
  public static final Optimisation DEFAULT =
      new Optimisation(
          LearningRateSchedule.CONSTANT, Clipping.NONE, 0, ClassWeights.NONE, WordVectors.DRAWN);

  public Optimisation withSchedule(LearningRateSchedule value) {
    return new Optimisation(value, clipping, weightDecay, classWeights, wordVectors, languageModel);
  }

  public Optimisation withClipping(Clipping value) {
    return new Optimisation(schedule, value, weightDecay, classWeights, wordVectors, languageModel);
  }

  public Optimisation withWeightDecay(double value) {
    return new Optimisation(schedule, clipping, value, classWeights, wordVectors, languageModel);
  }

  public Optimisation withWordVectors(WordVectors value) {
    return new Optimisation(schedule, clipping, weightDecay, classWeights, value, languageModel);
  }

  public Optimisation withLanguageModel(String value) {
    return new Optimisation(schedule, clipping, weightDecay, classWeights, wordVectors, value);
  }
}
