package org.remanence.training;

import java.util.List;
import org.remanence.engine.NetworkShape;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;

/**
 * One network to be trained on that data.
 *
 * @param rateChanges the learning rates that were set by hand in a run that this one repeats
 */
public record TrainingRequest(
    Architecture architecture,
    Hyperparameters hyperparameters,
    TrainingData data,
    List<RateChange> rateChanges) {
  public TrainingRequest {
    rateChanges = List.copyOf(rateChanges);
  }

  public TrainingRequest(
      Architecture architecture, Hyperparameters hyperparameters, TrainingData data) {
    this(architecture, hyperparameters, data, List.of());
  }

  /** The network's. */
  public NetworkShape shape() {
    return NetworkSizes.of(data.vocabulary().size(), hyperparameters, data.labels().size())
        .forTask(data.task())
        .shape(architecture);
  }
}
