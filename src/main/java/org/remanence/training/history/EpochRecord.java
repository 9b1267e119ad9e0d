package org.remanence.training.history;

import java.util.List;
import org.remanence.engine.LayerChange;
import org.remanence.model.EpochMetrics;

/**
 * One epoch of a run.
 *
 * @param learningRate of its last batch
 * @param layers what happened to each, on average; those that grew beyond all numbers are left out
 */
public record EpochRecord(EpochMetrics metrics, double learningRate, List<LayerChange> layers) {
  public EpochRecord {
    layers = List.copyOf(layers);
  }
}
