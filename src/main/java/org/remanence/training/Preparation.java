package org.remanence.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Dataset;
import org.remanence.text.Split;
import org.remanence.text.SplitOptions;
import org.remanence.text.Task;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.text.vectors.WordVectorFile;
import org.remanence.training.transfer.PretrainedEncoder;

/**
 * The one way from a data set to trainings: split, encode, read word vectors, and check how large
 * the networks will be.
 *
 * @param data to train on
 * @param hyperparameters as asked for, but for the size of the embedding where vectors set it
 */
public record Preparation(PreparedData data, Hyperparameters hyperparameters) {

  /** Splits and encodes a data set. */
  public static Preparation of(
      Dataset dataset, SplitOptions options, Hyperparameters hyperparameters) {
    return new Preparation(PreparedData.of(dataset, options, hyperparameters), hyperparameters);
  }

  /** Encodes a data set that is split already. */
  public static Preparation of(Dataset dataset, Split split, Hyperparameters hyperparameters) {
    return new Preparation(PreparedData.of(dataset, split, hyperparameters), hyperparameters);
  }

  /**
   * Reads the vectors of the vocabulary’s words, whose dimension becomes that of the embedding.
   *
   * @param file of pre-trained word vectors; null for none
   * @param goOn given the share of the file that is read; false stops
   * @throws LocalizedException if the file cannot be read
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  public Preparation withVectors(@Nullable Path file, DoublePredicate goOn) {
    if (file == null) {
      return this;
    }
    PretrainedVectors read = WordVectorFile.read(file, data.data().vocabulary(), goOn);
    return new Preparation(
        data.withVectors(read), hyperparameters.with(h -> h.embedding = read.dimension()));
  }

  /**
   * Starts from a language model, whose sizes become those of the network, and whose words are
   * known beside those of the training texts.
   *
   * @param encoder null for none
   */
  public Preparation startingFrom(@Nullable PretrainedEncoder encoder) {
    if (encoder == null) {
      return this;
    }
    Hyperparameters sized =
        hyperparameters.with(
            h -> {
              h.embedding = encoder.embedding();
              h.hidden = encoder.hidden();
              h.optimisation = h.optimisation.withLanguageModel(encoder.source());
            });
    return new Preparation(data.startingFrom(encoder, sized), sized);
  }

  /**
   * The training of one architecture.
   *
   * @throws LocalizedException if it would have too many parameters, or is not made of the cell of
   *     the language model that it is to start from
   */
  public TrainingRequest request(Architecture architecture) {
    return requests(List.of(architecture), List.of()).get(0);
  }

  /**
   * The training of each architecture.
   *
   * @param rateChanges learning rates set by hand in a run that is repeated
   * @throws LocalizedException if one would have too many parameters, or is not made of the cell of
   *     the language model that it is to start from, or is to tag words and to pool their states
   */
  public List<TrainingRequest> requests(
      List<Architecture> architectures, List<RateChange> rateChanges) {
    if (data.data().task() == Task.TAGGING && hyperparameters.pooling() != Pooling.LAST) {
      throw new LocalizedException("training.tagging-pooling", hyperparameters.pooling().id());
    }
    PretrainedEncoder encoder = data.data().encoder();
    if (encoder != null) {
      architectures.forEach(encoder::require);
    }
    List<TrainingRequest> requests =
        architectures.stream()
            .map(each -> new TrainingRequest(each, hyperparameters, data.data(), rateChanges))
            .toList();
    requests.forEach(
        each -> HyperparameterLimits.requireAllowedSize(each.architecture(), each.shape()));
    return requests;
  }
}
