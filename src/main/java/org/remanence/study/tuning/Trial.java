package org.remanence.study.tuning;

import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameters;

/**
 * One setting of what is tuned. Patience is not part of it: which one would have done best is known
 * afterwards ({@link PatienceChoice}).
 *
 * @param number from 1; the first has the settings that were given
 */
public record Trial(int number, double learningRate, Clipping clipping) {

  /** The given settings with those of the trial in their place. */
  public Hyperparameters applyTo(Hyperparameters given) {
    return given.with(
        h -> {
          h.learningRate = learningRate;
          h.optimisation = given.optimisation().withClipping(clipping);
        });
  }
}
