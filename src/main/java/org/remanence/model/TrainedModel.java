package org.remanence.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A classifier whose training is over, and where it came from: what a {@code .rema} file holds.
 *
 * @param dataFingerprint SHA-256 of the data set, in hexadecimal
 * @param trials with which its settings were tuned; empty if they were given
 */
public record TrainedModel(
    Classifier classifier,
    TestMetrics metrics,
    List<EpochMetrics> history,
    String dataFingerprint,
    OptionalInt trials) {
  public TrainedModel {
    history = List.copyOf(history);
  }

  /** The model of a training with given settings. */
  public TrainedModel(
      Classifier classifier,
      TestMetrics metrics,
      List<EpochMetrics> history,
      String dataFingerprint) {
    this(classifier, metrics, history, dataFingerprint, OptionalInt.empty());
  }

  /** The same model, its settings having been chosen from that many trials. */
  public TrainedModel tunedWith(int trials) {
    return new TrainedModel(classifier, metrics, history, dataFingerprint, OptionalInt.of(trials));
  }
}
