package org.remanence.passport.network;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of a number that flows through the drawing of a cell or block. */
public final class CellValuePassport {
  private CellValuePassport() {}

  /**
   * Passport of the number of one unit, or of all units together: the mean of what is a share, the
   * root mean square of what has a sign.
   *
   * @param edits what is changed inside the network; empty for nothing
   * @param layer index into the trace's layers
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   * @throws IllegalArgumentException if the cell has no such number
   */
  public static Passport of(
      NetworkReading of, List<LayerEdit> edits, int layer, Quantity quantity, int token, int unit) {
    StepValues values = of.played(layer).values(token, unit);
    if (!values.has(quantity)) {
      throw new IllegalArgumentException(values.cell() + " has no " + quantity);
    }
    CellType cell = values.cell();
    boolean together = unit == StepValues.ALL_UNITS && !quantity.isVector();
    String title = title(of, layer, quantity, quantity.symbol(cell), token, unit);
    return of.passport(Kind.CELL_VALUE, title, values.get(quantity))
        .equation(equation(cell, quantity, together))
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .variable("LAYER", layer)
        .variable("QUANTITY", quantity.id())
        .variable("SHARE", quantity.isShare())
        .variable("VECTOR", quantity.isVector())
        .variable("TOKEN", token)
        .variable("UNIT", unit)
        .variable("EDITS", UnitSumPassport.edits(edits))
        .build();
  }

  /**
   * Title of a passport of a number in the drawing.
   *
   * @param quantity where in the drawing
   * @param symbol of the number there
   */
  static String title(
      NetworkReading of, int layer, Quantity quantity, String symbol, int token, int unit) {
    String key =
        quantity.isVector()
            ? "passport.title.cell-input"
            : unit == StepValues.ALL_UNITS
                ? "passport.title.cell-values"
                : "passport.title.cell-value";
    return Messages.text(key, of.name(layer), symbol, token + 1, of.token(token), unit);
  }

  private static String equation(CellType cell, Quantity quantity, boolean together) {
    if (quantity.isInput()) {
      return "√((1/E)·Σⱼ %sⱼ(t)²)".formatted(quantity == Quantity.VECTOR ? "e" : "x");
    }
    String whole =
        quantity.isVector()
            ? "√((1/F)·Σⱼ uⱼ(t)²)"
            : !together
                ? quantity.symbol(cell)
                : Quantity.HEADS.contains(quantity)
                    ? quantity.symbol(cell) + ", " + HeadPassport.WEIGHT
                    : quantity.isShare() ? "(1/H)·Σⱼ vⱼ" : "√((1/H)·Σⱼ vⱼ²)";
    Signal own = quantity.signal() == null ? Signal.HIDDEN_STATE : quantity.signal();
    return whole + "; " + Equations.of(cell, own);
  }
}
