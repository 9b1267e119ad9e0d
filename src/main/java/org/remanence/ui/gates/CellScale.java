package org.remanence.ui.gates;

import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.paint.Color;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
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
  static CellScale of(LayerTrace trace, int unit, boolean dark) {
    double largest = 0;
    for (Signal signal : trace.cell().signals()) {
      for (int t = 0; !signal.isGate() && t < trace.tokens(); t++) {
        float[] row = trace.get(signal)[t];
        for (int i = 0; i < row.length; i++) {
          if (unit == StepValues.ALL_UNITS || i == unit) {
            largest = Math.max(largest, Math.abs(row[i]));
          }
        }
      }
    }
    return new CellScale(NiceNumbers.atLeast(largest), dark, false);
  }

  /**
   * The scale of the gradients of one unit, or of all; over the whole sentence, so that one sees
   * what is left of them.
   */
  static CellScale ofGradients(CellRun run, int layer, int unit, boolean dark) {
    double largest = largest(run, token -> run.gradients(layer, token, unit));
    return new CellScale(NiceNumbers.atLeast(largest), dark, true);
  }

  /** The scale of a transformer's block: of all its numbers, since none of them is bounded. */
  static CellScale ofBlock(CellRun run, int layer, int unit, boolean dark) {
    double largest = largest(run, token -> StepValues.of(run, layer, token, unit));
    return new CellScale(NiceNumbers.atLeast(largest), dark, false);
  }

  private static double largest(CellRun run, IntFunction<StepValues> step) {
    double largest = 0;
    for (int t = 0; t < run.tokens().size(); t++) {
      for (Map.Entry<Quantity, Double> at : step.apply(t).values().entrySet()) {
        // Word vectors have a scale of their own.
        if (at.getKey() != Quantity.INPUT) {
          largest = Math.max(largest, Math.abs(at.getValue()));
        }
      }
    }
    return largest;
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
