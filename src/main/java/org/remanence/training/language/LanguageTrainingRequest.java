package org.remanence.training.language;

import org.remanence.engine.NetworkShape;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageModel;
import org.remanence.text.corpus.EncodedCorpus;

/** One language model to be trained on that corpus. */
public record LanguageTrainingRequest(
    Architecture architecture, LanguageHyperparameters hyperparameters, EncodedCorpus corpus) {

  /**
   * The network to train.
   *
   * @throws LocalizedException if the architecture cannot write from left to right, or the network
   *     would have more parameters than a file may hold
   */
  public NetworkShape shape() {
    NetworkShape shape =
        LanguageModel.shape(architecture, hyperparameters, corpus.vocabulary().size());
    if (shape.parameters() > HyperparameterLimits.MAX_PARAMETERS) {
      throw new LocalizedException(
          "training.tooLarge",
          architecture.id(),
          shape.parameters(),
          HyperparameterLimits.MAX_PARAMETERS);
    }
    return shape;
  }
}
