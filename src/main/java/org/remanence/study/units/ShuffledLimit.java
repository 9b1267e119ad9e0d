package org.remanence.study.units;

import java.util.Arrays;

/** Limit of what searches find where there is nothing to be found: their data were shuffled. */
public final class ShuffledLimit {
  private static final double CONFIDENCE = 0.95;

  private ShuffledLimit() {}

  /**
   * The score that all but five in a hundred stay at or below.
   *
   * @param best the best score of each search; sorted by this
   */
  public static double of(double[] best) {
    Arrays.sort(best);
    return best[(int) Math.ceil(CONFIDENCE * best.length) - 1];
  }
}
