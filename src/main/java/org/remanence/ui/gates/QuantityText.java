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
 * @param gradient whether the number is the gradient of a loss there
 */
record QuantityText(Quantity quantity, CellType cell, int inputs, int unit, boolean gradient) {
  private static final int DECIMALS = 2;

  /** A gradient below it has a power of ten. */
  private static final double SMALL = 0.01;

  private enum Kind {
    /** A number of one unit. */
    SINGLE,
    /** The mean over all units: of what lies in [0, 1]. */
    MEAN,
    /** The root mean square of all numbers: of what has a sign. */
    RMS
  }

  static QuantityText of(Quantity quantity, StepValues step, int unit) {
    return new QuantityText(quantity, step.cell(), step.inputs(), unit, step.gradients());
  }

  private Kind kind() {
    if (quantity.isVector()) {
      return quantity.isInput() && inputs == 1 ? Kind.SINGLE : Kind.RMS;
    } else if (unit != StepValues.ALL_UNITS || Quantity.HEADS.contains(quantity)) {
      return Kind.SINGLE;
    }
    return quantity.isShare() && !gradient ? Kind.MEAN : Kind.RMS;
  }

  /** Such as {@code RMS x(t)}. */
  String name() {
    return said(symbol(), "gates.mean");
  }

  private String symbol() {
    String symbol = quantity.symbol(cell);
    return gradient ? "∂L/∂(" + symbol + ")" : symbol;
  }

  /** In the drawing, where its symbol stands over it and there is little room. */
  String number(double value) {
    if (gradient) {
      // With a power of ten there is no room to say that it is a mean: the whole sentence does.
      boolean small = value != 0 && Math.abs(value) < SMALL;
      return small ? NumberText.scientific(value) : NumberText.decimal(value, DECIMALS);
    }
    return said(NumberText.decimal(value, decimals(value)), "gates.mean.short");
  }

  /** A number that is said to be a mean and is not below 10 has fewer, for want of room. */
  private int decimals(double value) {
    int digits = (int) Math.log10(Math.max(1, Math.abs(value)));
    return kind() == Kind.SINGLE ? DECIMALS : Math.max(0, DECIMALS - digits);
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
    String told = symbol() + " = " + number;
    return switch (kind()) {
      case SINGLE -> told;
      case MEAN -> Messages.text("gates.mean.tip", name(), number);
      case RMS ->
          Messages.text(
              quantity.isVector() ? "gates.rms.tip" : "gates.rms.units.tip", name(), number);
    };
  }
}
