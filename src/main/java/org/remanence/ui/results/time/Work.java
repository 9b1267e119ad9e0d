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
}
