package org.remanence.ui.plot.color;

/**
 * Colours for numbers. Signed values get a diverging map that is white (light theme) or nearly
 * black (dark theme) at 0; gates get a sequential one. All of them stay readable with impaired
 * colour vision: blue against red or yellow, and lightness tells the amount.
 */
public enum ColorMap {
  /** ColorBrewer's RdBu (C. Brewer, 2002), red for positive, its middle taken to pure white. */
  DIVERGING_LIGHT(
      0x9a9a9a, 0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xffffff, 0xfddbc7, 0xf4a582,
      0xd6604d, 0xb2182b, 0x67001f),

  /** Every third of 25 colours of berlin (F. Crameri, <i>Scientific colour maps</i>, 2018). */
  DIVERGING_DARK(
      0x7a7a7a, 0x9eb0ff, 0x519fd3, 0x286886, 0x14303e, 0x180b09, 0x3f1101, 0x7b321c, 0xbc6d61,
      0xffacac),

  /** Every third of 16 colours of cividis (Nuñez, Anderton, Renslow, PLOS ONE 2018). */
  SEQUENTIAL_LIGHT(0xe6e6e6, 0x00224e, 0x35466c, 0x666970, 0x948e77, 0xc8b866, 0xfee838),

  /** The same, with another colour for missing values. */
  SEQUENTIAL_DARK(0x050505, 0x00224e, 0x35466c, 0x666970, 0x948e77, 0xc8b866, 0xfee838);

  /** Entry 0 is for missing values; 1 to 255 span the range, so that 128 is its exact middle. */
  private static final int SIZE = 256;

  private static final int OPAQUE = 0xff000000;

  private final int[] table = new int[SIZE];

  /**
   * @param missing the colour of NaN
   * @param anchors colours at equal distances from the lowest value to the highest
   */
  ColorMap(int missing, int... anchors) {
    table[0] = OPAQUE | missing;
    for (int i = 1; i < SIZE; i++) {
      double position = (i - 1.0) / (SIZE - 2) * (anchors.length - 1);
      int lower = Math.min((int) position, anchors.length - 2);
      OkLab color =
          OkLab.of(anchors[lower]).towards(OkLab.of(anchors[lower + 1]), position - lower);
      table[i] = OPAQUE | color.rgb();
    }
  }

  /** For values on both sides of 0. */
  public static ColorMap diverging(boolean dark) {
    return dark ? DIVERGING_DARK : DIVERGING_LIGHT;
  }

  /** For shares in [0, 1]. */
  public static ColorMap sequential(boolean dark) {
    return dark ? SEQUENTIAL_DARK : SEQUENTIAL_LIGHT;
  }

  /**
   * The colour as {@code 0xAARRGGBB}, opaque.
   *
   * @param position from 0 (lowest) to 1 (highest); beyond them the end's colour; NaN is missing
   */
  public int argb(double position) {
    if (Double.isNaN(position)) {
      return table[0];
    }
    double within = Math.max(0, Math.min(1, position));
    return table[1 + (int) Math.round(within * (SIZE - 2))];
  }
}
