package org.remanence.passport.network;

import java.util.Locale;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of a gradient in the backward pass through the drawing of a cell. */
public final class CellGradientPassport {
  private CellGradientPassport() {}

  /**
   * Passport of the gradient at a number of one unit, or of the root mean square over all units.
   *
   * @param run with a gradient, of the same reading
   * @param layer index into the trace's layers
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   */
  public static Passport of(
      NetworkReading of, CellRun run, int layer, Quantity quantity, int token, int unit) {
    StepValues gradients = run.gradients(layer, token, unit);
    boolean together = unit == StepValues.ALL_UNITS || quantity == Quantity.INPUT;
    String symbol = "∂L/∂(" + quantity.symbol(gradients.cell()) + ")";
    String title = CellValuePassport.title(of, layer, quantity, symbol, token, unit);
    int label = of.inspection().predicted();
    return of.passport(Kind.CELL_GRADIENT, title, gradients.get(quantity))
        .equation("L = −ln p; " + (together ? "√((1/n)·Σⱼ vⱼ²), v = " : "") + symbol)
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .input("p", "gradient-class", of.label(label))
        .variable("LAYER", layer)
        .variable("QUANTITY", quantity.name().toLowerCase(Locale.ROOT))
        .variable("TOKEN", token)
        .variable("UNIT", unit)
        .variable("LABEL", label)
        .build();
  }
}
