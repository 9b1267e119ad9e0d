package org.remanence.ui.plot;

/**
 * Colours of numbers, as 256 ARGB values interpolated between published anchor colours. None of
 * them sets red against green, and each is told apart by lightness.
 */
public final class ColorMap {
  /** ColorBrewer's RdBu (Brewer 2003), from blue to red: white is zero. */
  private static final ColorMap DIVERGING_LIGHT =
      new ColorMap(
          0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d,
          0xb2182b, 0x67001f);

  /** Berlin (Crameri 2018, "Scientific colour maps"): nearly black is zero. */
  private static final ColorMap DIVERGING_DARK =
      new ColorMap(
          0x9eb0ff, 0x5ba4db, 0x2d7597, 0x1a4256, 0x11191e, 0x280d01, 0x501803, 0x8a3f2a, 0xc4756a,
          0xffadad);

  /** Cividis (Nuñez, Anderton and Renslow 2018). */
  private static final ColorMap SEQUENTIAL =
      new ColorMap(
          0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55,
          0xfee838);

  private static final int SIZE = 256;
  private static final int NOT_A_NUMBER = 0xff808080;

  private final int[] argb = new int[SIZE];

  private ColorMap(int... anchors) {
    for (int i = 0; i < SIZE; i++) {
      double place = i / (SIZE - 1.0) * (anchors.length - 1);
      int left = Math.min(anchors.length - 2, (int) place);
      argb[i] = 0xff000000 | mix(anchors[left], anchors[left + 1], place - left);
    }
  }

  /** For signed values in [−1, 1]. */
  public static ColorMap diverging(boolean dark) {
    return dark ? DIVERGING_DARK : DIVERGING_LIGHT;
  }

  /** For values in [0, 1]. */
  public static ColorMap sequential() {
    return SEQUENTIAL;
  }

  /** The colour of {@code share} of the way from the lowest value (0) to the highest (1). */
  public int argb(double share) {
    if (Double.isNaN(share)) {
      return NOT_A_NUMBER;
    }
    return argb[(int) Math.round(Math.max(0, Math.min(1, share)) * (SIZE - 1))];
  }

  private static int mix(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }
}
