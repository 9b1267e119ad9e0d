package org.remanence.training.language;

import org.remanence.engine.NetworkShape;
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
   * @throws org.remanence.i18n.LocalizedException if the architecture cannot write from left to
   *     right, or the network would have more parameters than a file may hold
   */
  public NetworkShape shape() {
    NetworkShape shape =
        LanguageModel.shape(architecture, hyperparameters, corpus.vocabulary().size());
    HyperparameterLimits.requireAllowedSize(architecture, shape);
    return shape;
  }
}
