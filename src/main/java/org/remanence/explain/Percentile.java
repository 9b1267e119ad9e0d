package org.remanence.explain;

import java.util.function.IntToDoubleFunction;

/** Percentiles by linear interpolation between the neighbours (Hyndman and Fan 1996, type 7). */
public final class Percentile {
  private Percentile() {}

  /**
   * The value below which a share of others lies.
   *
   * @param count of the values, one at least
   * @param sorted the values by their places, the smallest first
   * @param share in [0, 1]
   */
  public static double of(int count, IntToDoubleFunction sorted, double share) {
    double at = share * (count - 1);
    int below = (int) at;
    double lower = sorted.applyAsDouble(below);
    double upper = sorted.applyAsDouble(Math.min(count - 1, below + 1));
    return lower + (at - below) * (upper - lower);
  }

  /** The same of units’ values in ascending order. */
  public static double of(float[] sorted, double share) {
    return of(sorted.length, i -> sorted[i], share);
  }
}
