package org.remanence.model.format;

import java.nio.file.Path;
import java.util.Optional;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.ModelKind;
import org.remanence.model.TrainedModel;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.language.TrainedLanguageModel;

/** Content of a model’s file. */
public sealed interface OpenedModel {

  /** The error of its file where a model of another kind is expected. */
  LocalizedException isNotWanted(Path file);

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

    @Override
    public LocalizedException isNotWanted(Path file) {
      return ModelKind.CLASSIFIER.isNotWanted(file);
    }
  }

  /** A network that tags each word. */
  record OpenedTagger(TrainedModel trained) implements OpenedModel {
    @Override
    public LocalizedException isNotWanted(Path file) {
      return ModelKind.TAGGER.isNotWanted(file);
    }
  }

  /** A network that writes text. */
  record OpenedLanguageModel(TrainedLanguageModel trained) implements OpenedModel {
    @Override
    public LocalizedException isNotWanted(Path file) {
      return ModelKind.LANGUAGE_MODEL.isNotWanted(file);
    }
  }

  /** A network that Keras trained. */
  record OpenedKeras(KerasModel model) implements OpenedModel {
    @Override
    public LocalizedException isNotWanted(Path file) {
      return new LocalizedException("model.kind.keras", file);
    }
  }
}
