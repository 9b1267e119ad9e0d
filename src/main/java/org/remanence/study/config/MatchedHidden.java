package org.remanence.study.config;

import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.HyperparameterLimits;

/** Finds the hidden size at which an architecture has as many weights as another. */
final class MatchedHidden {
  private MatchedHidden() {}

  /** Weights of the recurrent layers and the output layer; word vectors are left out. */
  static long weights(Architecture architecture, int embedding, int hidden, int classes) {
    return architecture.shape(0, embedding, hidden, classes).parameters();
  }

  /**
   * The hidden size whose weights are nearest to {@code target}.
   *
   * @throws LocalizedException if they differ by more than {@code tolerance} of it
   */
  static int of(
      Architecture architecture, int embedding, int classes, long target, double tolerance) {
    int low = HyperparameterLimits.HIDDEN.min();
    int high = HyperparameterLimits.HIDDEN.max();
    // More units always have more weights: the first size that has enough is found by halving.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (weights(architecture, embedding, middle, classes) >= target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int below = Math.max(HyperparameterLimits.HIDDEN.min(), low - 1);
    int nearest =
        distance(architecture, embedding, below, classes, target)
                <= distance(architecture, embedding, low, classes, target)
            ? below
            : low;
    if (distance(architecture, embedding, nearest, classes, target) > tolerance * target) {
      throw new LocalizedException(
          "study.plan.not-equal",
          ArchitectureNames.of(architecture),
          target,
          nearest,
          weights(architecture, embedding, nearest, classes),
          NumberText.percent(tolerance, 1));
    }
    return nearest;
  }

  private static long distance(
      Architecture architecture, int embedding, int hidden, int classes, long target) {
    return Math.abs(weights(architecture, embedding, hidden, classes) - target);
  }
}
