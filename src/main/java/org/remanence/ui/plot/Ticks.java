package org.remanence.ui.plot;

/** Distances between the marks of an axis. */
final class Ticks {
  private static final double[] FACTORS = {1, 2, 2.5, 5, 10};
  private static final double[] WHOLE_FACTORS = {1, 2, 5, 10};
  private static final double ROUNDING = 0.9999;

  private Ticks() {}

  /** 1, 2, 2.5 or 5 times a power of ten, at least {@code rough}. */
  static double step(double rough) {
    return step(rough, FACTORS);
  }

  /** A whole number, 1, 2 or 5 times a power of ten, at least {@code rough}. */
  static double wholeStep(double rough) {
    return Math.max(1, step(rough, WHOLE_FACTORS));
  }

  private static double step(double rough, double[] factors) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
    for (double factor : factors) {
      if (factor * power >= rough * ROUNDING) {
        return factor * power;
      }
    }
    throw new IllegalArgumentException("no step for " + rough);
  }
}
