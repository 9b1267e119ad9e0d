package org.remanence.training;

import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;

/** Ends a training, or a tuning as a whole, whose loss is no longer a number. */
public final class DivergedException extends LocalizedException {

  /**
   * @param key of the text to show, with its arguments
   */
  public DivergedException(String key, Object... arguments) {
    super(key, arguments);
  }

  /**
   * Refuses a loss of a training that is not finite.
   *
   * @param epoch under way, from 1
   * @param learningRate in that epoch
   * @throws DivergedException if {@code loss} is infinite or not a number
   */
  public static void requireFinite(
      double loss, Architecture architecture, int epoch, double learningRate) {
    if (!Double.isFinite(loss)) {
      throw new DivergedException(
          "training.diverged", architecture.id(), epoch, String.valueOf(learningRate));
    }
  }
}
