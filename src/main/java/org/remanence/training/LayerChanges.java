package org.remanence.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.LayerChange;

/** Means of what an epoch's batches did to each layer, over those that were measured. */
final class LayerChanges {
  /** Measuring takes a few copies of the weights: too little to notice at every so many batches. */
  private static final int EVERY = 10;

  private final Map<String, LayerChange> sums = new LinkedHashMap<>();
  private int measured;

  /** Returns whether the batch of that index, from 0, is to be measured; the first is. */
  static boolean measures(int batch) {
    return batch % EVERY == 0;
  }

  void add(List<LayerChange> batch) {
    measured += batch.isEmpty() ? 0 : 1;
    batch.forEach(change -> sums.merge(change.layer(), change, LayerChanges::sum));
  }

  List<LayerChange> means() {
    return sums.values().stream()
        .map(
            sum ->
                new LayerChange(
                    sum.layer(), sum.gradientNorm() / measured, sum.updateRatio() / measured))
        .toList();
  }

  private static LayerChange sum(LayerChange a, LayerChange b) {
    return new LayerChange(
        a.layer(), a.gradientNorm() + b.gradientNorm(), a.updateRatio() + b.updateRatio());
  }
}
