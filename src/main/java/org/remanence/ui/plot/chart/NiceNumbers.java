package org.remanence.ui.plot.chart;

/** Round ends for scales. */
public final class NiceNumbers {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7.5, 10};

  private NiceNumbers() {}

  /** The smallest round number that is not below {@code value}; 1 for 0. */
  public static double atLeast(double value) {
    if (!(value > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : STEPS) {
      if (step * power >= value) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
