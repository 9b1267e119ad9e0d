package org.remanence.ui.architectures;

import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.training.PreparedData;

/**
 * The sizes of networks that were trained or opened.
 *
 * @param tokens that are read of a text at most
 * @param texts of an epoch; 0 if that is not known
 */
public record TrainingSizes(NetworkSizes network, int tokens, int batchSize, int texts) {

  /**
   * Those of a network.
   *
   * @param data what the networks shown were trained on; null where that is unknown
   */
  public static TrainingSizes of(Classifier classifier, PreparedData data) {
    Hyperparameters settings = classifier.hyperparameters();
    return new TrainingSizes(
        new NetworkSizes(
            classifier.vocabulary().size(),
            settings.embedding(),
            settings.hidden(),
            classifier.labels().size()),
        settings.maxLength(),
        settings.batchSize(),
        data == null || !data.data().vocabulary().equals(classifier.vocabulary())
            ? 0
            : data.data().train().size());
  }
}
