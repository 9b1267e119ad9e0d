package org.remanence.training.baselines;

import java.util.List;
import org.remanence.training.TrainingData;

/** The classifiers without memory that networks are held against. */
public final class Baselines {
  private Baselines() {}

  /**
   * Trains each on the training part, lets the validation part choose, and measures on the test
   * part. Takes seconds; not for the UI thread.
   *
   * @return one of each kind, in their order
   */
  public static List<Baseline> measure(TrainingData data, long seed) {
    return List.of(BagOfWordsBaseline.measure(data, seed), NGramBaseline.measure(data));
  }
}
