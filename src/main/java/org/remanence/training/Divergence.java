package org.remanence.training;

import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;

/** A training whose loss stopped being a number. */
public final class Divergence {
  private static final String KEY = "training.diverged";

  private Divergence() {}

  static LocalizedException of(Architecture architecture, int epoch, double learningRate) {
    return new LocalizedException(KEY, architecture.id(), epoch, String.valueOf(learningRate));
  }

  /** Whether that is how a training ended. */
  public static boolean isCauseOf(Throwable failure) {
    return failure instanceof LocalizedException problem && problem.key().equals(KEY);
  }
}
