package org.remanence.ui.results.time;

import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/**
 * Trainings alike.
 *
 * @param epochs of each, of all its trials together
 * @param times how many of them there are
 * @param share of the time of an epoch on a whole training part that one of theirs takes
 */
public record Work(
    Architecture architecture, Hyperparameters settings, int epochs, int times, double share) {

  /** On a whole training part. */
  public Work(Architecture architecture, Hyperparameters settings, int epochs, int times) {
    this(architecture, settings, epochs, times, 1);
  }

  /**
   * The share of an epoch on a few labelled texts, whose validation part is whole.
   *
   * @param texts in all parts, those left out included
   */
  public static double share(int labels, int texts) {
    return Math.min(1, (labels + EpochProbe.MEASURED * texts) / (EpochProbe.LEARNT * texts));
  }
}
