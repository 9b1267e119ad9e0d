package org.remanence.ui.plot.color;

import javafx.scene.paint.Color;

/** Contrast of a colour with another (W3C, WCAG 2.2). */
public final class Contrast {
  /** On this luminance black and white stand out alike. */
  private static final double EQUAL = Math.sqrt(0.05 * 1.05) - 0.05;

  private Contrast() {}

  /** From 1, the same, to 21, black on white. */
  public static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Returns whether white stands out better on it than black. */
  public static boolean isDark(Color ground) {
    return luminance(ground) < EQUAL;
  }

  /** The same for an opaque colour in the bits of a pixel. */
  public static boolean isDark(int argb) {
    return isDark(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
  }

  /** Relative luminance, from 0 to 1. */
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
