package org.remanence.handout;

import java.util.Arrays;
import java.util.List;
import org.remanence.pdf.Ink;
import org.remanence.pdf.Pen;

/** Strokes that are told apart with and without colours. */
final class CurvePen {
  private static final double WIDTH = 1.3;

  private static final List<Pen> PENS =
      List.of(
          pen(0x1b1f24),
          pen(0x0069a8, 6, 3),
          pen(0xc85a00, 1.5, 2.5),
          pen(0x00805c, 9, 3, 2, 3),
          pen(0xa3487c, 3.5, 2),
          pen(0x6b5600, 9, 3, 2, 3, 2, 3));

  private CurvePen() {}

  private static Pen pen(int rgb, double... dashes) {
    return new Pen(Ink.of(rgb), WIDTH, Arrays.stream(dashes).boxed().toList());
  }

  /** The stroke of the curve with that index. */
  static Pen of(int index) {
    return PENS.get(index % PENS.size());
  }
}
