package org.remanence.training;

import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Dataset;
import org.remanence.text.Split;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.training.transfer.PretrainedEncoder;

/**
 * Data that a training starts from, and what looks back at it needs again.
 *
 * @param dataset the texts
 * @param split the part of each of the data set's examples
 * @param data the same examples as token numbers
 */
public record PreparedData(Dataset dataset, Split split, TrainingData data) {

  /** Splits and encodes a data set. */
  public static PreparedData of(
      Dataset dataset, SplitOptions options, Hyperparameters hyperparameters) {
    return of(dataset, Splitter.split(dataset, options), hyperparameters);
  }

  /** Encodes a data set that is split already. */
  public static PreparedData of(Dataset dataset, Split split, Hyperparameters hyperparameters) {
    return new PreparedData(
        dataset, split, DataPreparation.prepare(dataset, split, hyperparameters));
  }

  /**
   * Returns whether the network learnt its words from these texts, so that held-out ones are new to
   * it.
   */
  public boolean taught(Classifier network) {
    return data.vocabulary().equals(network.vocabulary());
  }

  /** The same with these word vectors, made for its vocabulary. */
  public PreparedData withVectors(PretrainedVectors vectors) {
    return new PreparedData(dataset, split, data.withVectors(vectors));
  }

  /** The same, with the words of a language model beside those of the training texts. */
  PreparedData startingFrom(PretrainedEncoder encoder, Hyperparameters hyperparameters) {
    TrainingData encoded =
        DataPreparation.encode(
            dataset,
            split,
            encoder.extend(data.vocabulary(), hyperparameters.maxWords()),
            hyperparameters);
    return new PreparedData(dataset, split, encoded.withEncoder(encoder));
  }
}
