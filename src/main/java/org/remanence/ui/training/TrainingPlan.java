package org.remanence.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoublePredicate;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Dataset;
import org.remanence.text.SplitOptions;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.text.vectors.WordVectorFile;
import org.remanence.training.PreparedData;
import org.remanence.training.RateChange;
import org.remanence.training.TrainingRequest;
import org.remanence.training.history.RunData;

/**
 * What one press of the button trains.
 *
 * @param vectors file of pre-trained word vectors; null for none
 * @param rateChanges those of a run that is repeated
 */
record TrainingPlan(
    List<Architecture> architectures,
    Hyperparameters hyperparameters,
    Dataset dataset,
    DataChoice choice,
    SplitOptions splitOptions,
    Path vectors,
    List<RateChange> rateChanges) {

  /** The data and what is trained on them, ready to be submitted. */
  record Prepared(PreparedData data, List<TrainingRequest> requests) {}

  /**
   * Splits, encodes and reads vectors; not on the JavaFX thread.
   *
   * @param goOn given the share of the vectors that is read; false stops
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  Prepared prepare(DoublePredicate goOn) {
    PreparedData data = PreparedData.of(dataset, splitOptions, hyperparameters);
    Hyperparameters fitting = hyperparameters;
    if (vectors != null) {
      PretrainedVectors read = WordVectorFile.read(vectors, data.data().vocabulary(), goOn);
      data = data.withVectors(read);
      fitting = hyperparameters.with(h -> h.embedding = read.dimension());
    }
    Hyperparameters settings = fitting;
    PreparedData ready = data;
    List<TrainingRequest> requests =
        architectures.stream()
            .map(key -> new TrainingRequest(key, settings, ready.data(), rateChanges))
            .toList();
    requests.forEach(TrainingRequest::requireAllowedSize);
    return new Prepared(ready, requests);
  }

  RunData runData(String fingerprint) {
    return new RunData(
        choice.name(),
        choice.isBuiltIn() ? "" : choice.file().toAbsolutePath().toString(),
        fingerprint,
        splitOptions.keepDuplicates(),
        splitOptions.testShare(),
        vectors == null ? "" : vectors.toAbsolutePath().toString());
  }
}
