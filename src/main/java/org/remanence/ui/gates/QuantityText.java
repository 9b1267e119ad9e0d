package org.remanence.ui.gates;

import org.remanence.engine.CellType;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/**
 * Formats a quantity of the cell. Where one number stands for a vector, as for the x(t) of all but
 * the smallest cells and for all where all units are shown together, it says of what kind that
 * number is.
 *
 * @param inputs how many numbers x(t) has
 * @param unit its index, or {@link StepValues#ALL_UNITS}
 */
record QuantityText(Quantity quantity, CellType cell, int inputs, int unit) {
  private static final int DECIMALS = 2;

  private enum Kind {
    /** A number of one unit. */
    SINGLE,
    /** The mean over all units: of what lies in [0, 1]. */
    MEAN,
    /** The root mean square of all numbers: of what has a sign. */
    RMS
  }

  static QuantityText of(Quantity quantity, StepValues step, int unit) {
    return new QuantityText(quantity, step.cell(), step.inputs(), unit);
  }

  private Kind kind() {
    if (quantity == Quantity.INPUT) {
      return inputs == 1 ? Kind.SINGLE : Kind.RMS;
    } else if (unit != StepValues.ALL_UNITS) {
      return Kind.SINGLE;
    }
    return quantity.isShare() ? Kind.MEAN : Kind.RMS;
  }

  /** Such as {@code RMS x(t)}. */
  String name() {
    return said(quantity.symbol(cell), "gates.mean");
  }

  /** In the drawing, where its symbol stands over it and there is little room. */
  String number(double value) {
    return said(NumberText.decimal(value, DECIMALS), "gates.mean.short");
  }

  private String said(String what, String mean) {
    return switch (kind()) {
      case SINGLE -> what;
      case MEAN -> Messages.text(mean, what);
      case RMS -> Messages.text("gates.rms", what);
    };
  }

  /**
   * The same in full.
   *
   * @param number as it is to be written
   */
  String sentence(String number) {
    String told = quantity.symbol(cell) + " = " + number;
    return switch (kind()) {
      case SINGLE -> told;
      case MEAN -> Messages.text("gates.mean.tip", name(), number);
      case RMS ->
          Messages.text(
              quantity == Quantity.INPUT ? "gates.rms.tip" : "gates.rms.units.tip", name(), number);
    };
  }
}
