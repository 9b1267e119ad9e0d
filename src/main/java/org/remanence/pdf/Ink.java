package org.remanence.pdf;

import java.util.Locale;

/**
 * A colour on paper.
 *
 * @param red from 0 to 1, as the others
 */
public record Ink(double red, double green, double blue) {
  public static final Ink BLACK = of(0x1b1f24);
  public static final Ink SOFT = of(0x4f5862);
  public static final Ink LINE = of(0xb3aea5);
  public static final Ink WHITE = of(0xffffff);

  /** A colour from its bytes for red, green and blue. */
  public static Ink of(int rgb) {
    return new Ink((rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
  }

  /** The colour that far on the way to another one. */
  public Ink mixed(Ink other, double share) {
    return new Ink(
        red + share * (other.red - red),
        green + share * (other.green - green),
        blue + share * (other.blue - blue));
  }

  /** Relative luminance (WCAG 2.2), which is left of it without colours. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  /** For a content stream, before an operator. */
  String operands() {
    return String.format(Locale.ROOT, "%.3f %.3f %.3f", red, green, blue);
  }
}
