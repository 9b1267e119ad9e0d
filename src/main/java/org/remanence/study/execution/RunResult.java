package org.remanence.study.execution;

import java.util.Optional;
import org.remanence.study.tuning.ChosenSettings;

/**
 * Result of a run.
 *
 * @param key of the run
 * @param parameters of the network, word vectors included
 * @param trainTexts examples in the training part
 * @param scores empty if the loss stopped being a number
 * @param tuned what was chosen, if the run was tuned
 * @param seconds of training, of all trials if there were several; the only thing that differs when
 *     the run is repeated
 */
public record RunResult(
    String key,
    long parameters,
    int trainTexts,
    int validationTexts,
    int testTexts,
    Optional<RunScores> scores,
    Optional<ChosenSettings> tuned,
    double seconds) {

  /** With the settings that were planned. */
  public RunResult(
      String key,
      long parameters,
      int trainTexts,
      int validationTexts,
      int testTexts,
      Optional<RunScores> scores,
      double seconds) {
    this(
        key, parameters, trainTexts, validationTexts, testTexts, scores, Optional.empty(), seconds);
  }

  /**
   * Scores of the weights with the lowest validation loss: accuracies are shares in [0, 1], losses
   * mean cross-entropies in nats.
   *
   * @param epochs trained
   * @param bestEpoch whose weights were measured
   */
  public record RunScores(
      double validationAccuracy,
      double validationLoss,
      double testAccuracy,
      double testLoss,
      int epochs,
      int bestEpoch) {

    /** Returns whether its last epoch was its best, and more epochs had something left to learn. */
    public boolean isStillImproving() {
      return bestEpoch == epochs && hasMistakes();
    }

    /** Returns whether some validation and some test texts are still wrong. */
    public boolean hasMistakes() {
      return testAccuracy < 1 && validationAccuracy < 1;
    }
  }
}
