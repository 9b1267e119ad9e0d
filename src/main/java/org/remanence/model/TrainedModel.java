package org.remanence.model;

import java.util.List;

/**
 * A classifier whose training is over, and where it came from: what a {@code .rema} file holds.
 *
 * @param dataFingerprint SHA-256 of the data set, in hexadecimal
 */
public record TrainedModel(
    Classifier classifier,
    TestMetrics metrics,
    List<EpochMetrics> history,
    String dataFingerprint) {
  public TrainedModel {
    history = List.copyOf(history);
  }
}
