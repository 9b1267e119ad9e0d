package org.remanence.training.baselines;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.remanence.text.Task;
import org.remanence.training.TrainingData;

/** The classifiers without memory that networks are held against. */
public final class Baselines {
  /**
   * Version of the way of measuring that gave the numbers: to be raised with every change that
   * gives others, so that kept ones are not mistaken for them.
   */
  public static final int VERSION = 2;

  private Baselines() {}

  /**
   * Trains each on the training part, lets the validation part choose, and measures on the test
   * part. Takes seconds; not for the UI thread.
   *
   * @return one of each kind for the task of the data, in their order
   */
  public static List<Baseline> measure(TrainingData data, long seed) {
    return measure(data, seed, share -> {});
  }

  /**
   * The same work, step by step.
   *
   * @param between called before each step, on this thread, with the share in [0, 1] that is done
   *     at least; what it throws ends the measurement
   */
  public static List<Baseline> measure(TrainingData data, long seed, DoubleConsumer between) {
    if (data.task() == Task.TAGGING) {
      return TagBaselines.measure(data);
    }
    return List.of(
        BagOfWordsBaseline.measure(data, seed, share -> between.accept(share / 2)),
        NGramBaseline.measure(data, share -> between.accept((1 + share) / 2)));
  }
}
