package org.remanence.study;

/**
 * Time that work under way still takes, beside what was said before it began.
 *
 * @param secondsLeft NaN while nothing tells
 * @param slower whether the pace is so much slower than estimated that what is said now contradicts
 *     what was said before
 */
public record Forecast(double secondsLeft, boolean slower) {
  /** Factor by which estimates may be too low without a word. */
  private static final double TOLERANCE = 1.25;

  /**
   * By the pace so far; by the estimate while too little is done to tell.
   *
   * @param estimate seconds that were said before, for all of the work; NaN if none were
   * @param elapsed seconds so far
   * @param left seconds to go at the pace so far; NaN while too little is done to tell
   * @param share in [0, 1], done
   */
  public static Forecast of(double estimate, double elapsed, double left, double share) {
    return Double.isNaN(left)
        ? new Forecast(estimate * (1 - share), false)
        : new Forecast(left, isSlower(estimate, elapsed + left));
  }

  /** Returns whether it takes so much longer than was said that it has to be explained. */
  public static boolean isSlower(double estimate, double seconds) {
    return seconds > TOLERANCE * estimate;
  }
}
