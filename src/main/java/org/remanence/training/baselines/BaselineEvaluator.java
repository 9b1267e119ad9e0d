package org.remanence.training.baselines;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.remanence.training.TrainingData;

/** Measures the baselines on prepared data. */
public interface BaselineEvaluator {
  /**
   * Trains each on the training part and measures it on the test part.
   *
   * @param between called before each step, on this thread, with the share in [0, 1] that is done
   *     at least; what it throws ends the measurement
   * @return one of each kind, in their order
   */
  List<Baseline> measure(TrainingData data, long seed, DoubleConsumer between);
}
