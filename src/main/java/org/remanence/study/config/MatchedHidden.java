package org.remanence.study.config;

import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.NetworkSizes;

/** Finds the hidden size at which an architecture has as many weights as another. */
final class MatchedHidden {
  private MatchedHidden() {}

  /**
   * The hidden size whose weights, word vectors left out, are nearest to {@code target}.
   *
   * @param sizes with any number of units
   * @throws LocalizedException if they differ by more than {@code tolerance} of it
   */
  static int of(Architecture architecture, NetworkSizes sizes, long target, double tolerance) {
    int low = HyperparameterLimits.HIDDEN.min();
    int high = HyperparameterLimits.HIDDEN.max();
    // More units always have more weights: the first size that has enough is found by halving.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sizes.withHidden(middle).weightsBesideWordVectors(architecture) >= target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int below = Math.max(HyperparameterLimits.HIDDEN.min(), low - 1);
    int nearest =
        distance(architecture, sizes.withHidden(below), target)
                <= distance(architecture, sizes.withHidden(low), target)
            ? below
            : low;
    if (distance(architecture, sizes.withHidden(nearest), target) > tolerance * target) {
      throw new LocalizedException(
          "study.plan.not-equal",
          ArchitectureNames.of(architecture),
          target,
          nearest,
          sizes.withHidden(nearest).weightsBesideWordVectors(architecture),
          NumberText.percent(tolerance, 1));
    }
    return nearest;
  }

  private static long distance(Architecture architecture, NetworkSizes sizes, long target) {
    return Math.abs(sizes.weightsBesideWordVectors(architecture) - target);
  }
}
