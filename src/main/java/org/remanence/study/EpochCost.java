package org.remanence.study;

import org.remanence.text.SplitOptions;

/**
 * Cost of an epoch of a study’s run, counted in texts that are learnt from: each text of the
 * validation part, which it only measures, costs a third of one.
 */
public final class EpochCost {
  /** Of all texts; what measuring the validation part costs. */
  private static final double MEASURED = SplitOptions.DEFAULT_VALIDATION_SHARE / 3;

  /** Of all texts; what a whole training part costs, with the validation part. */
  private static final double WHOLE =
      1 - SplitOptions.DEFAULT_TEST_SHARE - SplitOptions.DEFAULT_VALIDATION_SHARE + MEASURED;

  private EpochCost() {}

  /**
   * Cost of an epoch on a whole training part.
   *
   * @param texts in all parts
   */
  public static double whole(int texts) {
    return WHOLE * texts;
  }

  /**
   * Share of that which an epoch on a few labelled texts costs, whose validation part is whole.
   *
   * @param texts in all parts, those left out included
   */
  public static double share(int labels, int texts) {
    return Math.min(1, (labels + MEASURED * texts) / whole(texts));
  }
}
