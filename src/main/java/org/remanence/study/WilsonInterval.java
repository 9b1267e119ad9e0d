package org.remanence.study;

/**
 * Where a share probably lies that was seen in a sample: the 95 % score interval of Wilson (1927),
 * which stays within [0, 1] and holds for small samples and shares near 0 or 1 as well.
 */
public record WilsonInterval(double low, double high) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The interval of {@code hits} among {@code examples}; all of [0, 1] where there are none.
   *
   * @throws IllegalArgumentException if there are more hits than examples, or fewer than none
   */
  public static WilsonInterval of(int hits, int examples) {
    if (hits < 0 || hits > examples) {
      throw new IllegalArgumentException(hits + " hits among " + examples);
    }
    return of(examples == 0 ? 0 : (double) hits / examples, examples);
  }

  /** The interval of a share in [0, 1] that was seen in that many examples. */
  public static WilsonInterval of(double share, int examples) {
    if (examples == 0) {
      return new WilsonInterval(0, 1);
    }
    double n = examples;
    double scale = 1 / (1 + Z * Z / n);
    double centre = scale * (share + Z * Z / (2 * n));
    double half = scale * Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    // Rounding must not leave the share itself outside.
    return new WilsonInterval(
        Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half)));
  }

  public double width() {
    return high - low;
  }
}
