package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;

/** Distances between the marks of an axis. */
public final class Ticks {
  private static final double[] FACTORS = {1, 2, 2.5, 5, 10};
  private static final double[] WHOLE_FACTORS = {1, 2, 5, 10};
  private static final double ROUNDING = 0.9999;
  private static final int MAX_DECADES = 5;
  private static final int MAX_DECIMALS = 12;

  private Ticks() {}

  /** 1, 2, 2.5 or 5 times a power of ten, at least {@code rough}. */
  public static double step(double rough) {
    return step(rough, FACTORS);
  }

  /** A whole number, 1, 2 or 5 times a power of ten, at least {@code rough}. */
  public static double wholeStep(double rough) {
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

  /** Number of decimals that it takes to write a step, and so all multiples of it. */
  static int decimals(double step) {
    int decimals = 0;
    double scaled = step;
    while (decimals < MAX_DECIMALS && Math.abs(scaled - Math.rint(scaled)) > scaled * 1e-6) {
      scaled *= 10;
      decimals++;
    }
    return decimals;
  }

  /** Multiples of {@code step} from {@code from} to {@code to}. */
  public static List<Double> multiples(double from, double to, double step) {
    List<Double> ticks = new ArrayList<>();
    double margin = (to - from) * 1e-4;
    for (double i = Math.ceil((from - margin) / step); i * step <= to + margin; i++) {
      // A zero from below would be written with its sign.
      ticks.add(i * step + 0.0);
    }
    return ticks;
  }

  /** Powers of ten between two numbers above 0; 1, 2 and 5 times one where that gives too few. */
  public static List<Double> logarithmic(double from, double to) {
    List<Double> ticks = new ArrayList<>();
    int decades = (int) Math.floor(Math.log10(to / from) + ROUNDING);
    int every = Math.max(1, (decades + MAX_DECADES - 1) / MAX_DECADES);
    double[] factors = decades > 1 ? new double[] {1} : new double[] {1, 2, 5};
    int first = (int) Math.floor(Math.log10(from));
    for (int power = first; Math.pow(10, power) <= to * 1.0001; power++) {
      for (double factor : factors) {
        double tick = factor * Math.pow(10, power);
        if ((power - first) % every == 0 && tick >= from * ROUNDING && tick <= to * 1.0001) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
