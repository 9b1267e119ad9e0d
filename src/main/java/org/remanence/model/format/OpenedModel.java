package org.remanence.model.format;

import java.util.Optional;
import org.remanence.model.Classifier;
import org.remanence.model.TrainedModel;
import org.remanence.model.language.TrainedLanguageModel;

/** Content of a model’s file. */
public sealed interface OpenedModel {

  /**
   * A network that sorts texts into labels.
   *
   * @param trained the classifier with its metrics, history and data; empty if the file does not
   *     tell of its training
   */
  record OpenedClassifier(Classifier classifier, Optional<TrainedModel> trained)
      implements OpenedModel {
    static OpenedClassifier of(TrainedModel trained) {
      return new OpenedClassifier(trained.classifier(), Optional.of(trained));
    }
  }

  /** A network that writes text. */
  record OpenedLanguageModel(TrainedLanguageModel trained) implements OpenedModel {}
}
