package org.remanence.text;

/**
 * Settings of a split.
 *
 * @param testShare of all examples, above 0
 * @param validationShare of all examples, above 0; what both leave is for training
 * @param keepDuplicates whether repeated sentences are split apart like any others, as the classic
 *     notebook does, so that a test sentence may have been trained on
 */
public record SplitOptions(
    long seed, double testShare, double validationShare, boolean keepDuplicates) {
  public static final double DEFAULT_TEST_SHARE = 0.2;
  public static final double DEFAULT_VALIDATION_SHARE = 0.1;

  public SplitOptions {
    if (!(testShare > 0 && validationShare > 0 && testShare + validationShare < 1)) {
      throw new IllegalArgumentException(
          "shares must leave something for every part: " + testShare + ", " + validationShare);
    }
  }

  /** The default shares; repeated sentences stay in one part. */
  public static SplitOptions withSeed(long seed) {
    return new SplitOptions(seed, DEFAULT_TEST_SHARE, DEFAULT_VALIDATION_SHARE, false);
  }
}
