package org.remanence.ui.gates;

import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.remanence.explain.CellRun;
import org.remanence.explain.PlayedLayer;
import org.remanence.explain.Quantity;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.color.ColorScale;

/**
 * Thickness and colour in which a number is drawn.
 *
 * @param limit the state of the thickest line and strongest colour
 * @param dark whether the ground is
 * @param gradients whether numbers are gradients, all on one scale
 */
record CellScale(double limit, boolean dark, boolean gradients) {
  /** Thinner nothing gets: where next to nothing flows the line is as pale as the ground. */
  static final double RIM = 2;

  static final double THICKEST = 12;

  /** A sum of ±4 opens a gate to 0.98 or shuts it to 0.02: more changes next to nothing. */
  static final double SUM_LIMIT = 4;

  /**
   * The scale of one unit, or of all; over the whole sentence, so that lines of all steps compare.
   */
  static CellScale of(PlayedLayer layer, int unit, boolean dark) {
    return new CellScale(NiceNumbers.atLeast(layer.largest(unit)), dark, false);
  }

  /**
   * The scale of the gradients of one unit, or of all; over the whole sentence, so that one sees
   * what is left of them.
   */
  static CellScale ofGradients(CellRun run, int layer, int unit, boolean dark) {
    double largest =
        IntStream.range(0, run.tokens().size())
            .mapToDouble(token -> run.gradients(layer, token, unit).largest())
            .max()
            .orElse(0);
    return new CellScale(NiceNumbers.atLeast(largest), dark, true);
  }

  /** Value of such a quantity with the thickest line and the strongest colour. */
  double limit(Quantity quantity) {
    if (gradients) {
      return limit;
    }
    return quantity.isShare() ? 1 : quantity.isSum() ? SUM_LIMIT : limit;
  }

  /** Without the rim. */
  double width(Quantity quantity, double value) {
    return (THICKEST - RIM) * Math.min(1, Math.abs(value) / limit(quantity));
  }

  /** Colour of a number that may have a sign. */
  Color color(Quantity quantity, double value) {
    int argb = ColorScale.signed(limit(quantity), dark).argb(value);
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
