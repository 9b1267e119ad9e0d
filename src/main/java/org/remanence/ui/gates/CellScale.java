package org.remanence.ui.gates;

import javafx.scene.paint.Color;
import org.remanence.ui.plot.ColorScale;

/**
 * How thick and in which colour a number is drawn.
 *
 * @param limit the state of the thickest line and strongest colour
 * @param dark whether the ground is
 */
record CellScale(double limit, boolean dark) {
  /** Thinner nothing gets: where next to nothing flows the line is as pale as the ground. */
  static final double RIM = 2;

  static final double THICKEST = 12;

  /** A sum of ±4 opens a gate to 0.98 or shuts it to 0.02: more changes next to nothing. */
  static final double SUM_LIMIT = 4;

  /** What stands for the thickest line and strongest colour of such a quantity. */
  double limit(Quantity quantity) {
    return quantity.isShare() ? 1 : quantity.isSum() ? SUM_LIMIT : limit;
  }

  /** Without the rim. */
  double width(Quantity quantity, double value) {
    return (THICKEST - RIM) * Math.min(1, Math.abs(value) / limit(quantity));
  }

  Color color(Quantity quantity, double value) {
    ColorScale colors =
        quantity.isShare() ? ColorScale.gate(dark) : ColorScale.signed(limit(quantity), dark);
    int argb = colors.argb(value);
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
