package org.remanence.study.tuning;

import java.util.List;
import java.util.OptionalInt;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameters;

/**
 * Settings chosen for an architecture, and what that took.
 *
 * @param chosen the given settings with the chosen learning rate, clipping and patience in their
 *     place; a plain training with them gives the same weights
 * @param givenPatience the patience of the given settings, which was tried as well
 * @param chosenTrial from 1
 * @param trials how each of them did
 * @param epochs trained by all of them together
 * @param seconds that all of them took, pauses left out
 */
public record Tuning(
    Hyperparameters chosen,
    int givenPatience,
    int chosenTrial,
    List<TrialResult> trials,
    int epochs,
    double seconds) {
  public Tuning {
    trials = List.copyOf(trials);
  }

  /** Settings that were chosen, and the trials and epochs that this took. */
  public ChosenSettings settings() {
    return new ChosenSettings(learningRate(), patience(), clipping(), trials.size(), epochs);
  }

  public double learningRate() {
    return chosen.learningRate();
  }

  public int patience() {
    return chosen.patience();
  }

  /** The patience chosen with that trial; empty unless it is the chosen one. */
  public OptionalInt patience(TrialResult trial) {
    return trial.trial().number() == chosenTrial ? OptionalInt.of(patience()) : OptionalInt.empty();
  }

  public Clipping clipping() {
    return chosen.optimisation().clipping();
  }
}
