package org.remanence.ui.plot.color;

/** Mapping of values to colours: {@code map} stretched over [{@code min}, {@code max}]. */
public record ColorScale(ColorMap map, double min, double max) {
  public ColorScale {
    if (!(min < max)) {
      throw new IllegalArgumentException("empty range: " + min + " to " + max);
    }
  }

  /** Signed values up to {@code limit} on both sides. */
  public static ColorScale signed(double limit, boolean dark) {
    return new ColorScale(ColorMap.diverging(dark), -limit, limit);
  }

  /** Gates, in [0, 1]. */
  public static ColorScale gate(boolean dark) {
    return new ColorScale(ColorMap.sequential(dark), 0, 1);
  }

  /** The colour of {@code value} as {@code 0xAARRGGBB}; values out of range get the end's. */
  public int argb(double value) {
    return map.argb((value - min) / (max - min));
  }
}
