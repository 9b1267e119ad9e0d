package org.remanence.training;

import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;

/** One network to be trained on that data. */
public record TrainingRequest(
    Architecture architecture, Hyperparameters hyperparameters, TrainingData data) {

  /**
   * Keeps from training for days a network that could not be opened again.
   *
   * @throws LocalizedException if it would have more parameters than a file may hold
   */
  public void requireAllowedSize() {
    long parameters =
        architecture
            .shape(
                data.vocabulary().size(),
                hyperparameters.embedding(),
                hyperparameters.hidden(),
                data.labels().size())
            .parameters();
    if (parameters > HyperparameterLimits.MAX_PARAMETERS) {
      throw new LocalizedException(
          "training.tooLarge", architecture.id(), parameters, HyperparameterLimits.MAX_PARAMETERS);
    }
  }
}
