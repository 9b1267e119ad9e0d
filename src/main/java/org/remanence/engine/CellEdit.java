package org.remanence.engine;

import java.util.List;
import org.remanence.engine.cell.Signal;

/**
 * A change to what a cell computes, to ask "what if": wherever the quantity comes about it is
 * replaced before anything is made of it, so all that follows is the cell's own work.
 *
 * @param unit index of the unit, or {@link #ALL}
 * @param step index of the token, or {@link #ALL}
 */
public record CellEdit(Signal signal, int unit, int step, double value) {
  public static final int ALL = -1;

  /** The value after all of {@code edits} that are about it; the last one counts. */
  public static double apply(
      List<CellEdit> edits, Signal signal, int step, int unit, double computed) {
    double value = computed;
    for (CellEdit edit : edits) {
      if (edit.signal == signal
          && (edit.unit == ALL || edit.unit == unit)
          && (edit.step == ALL || edit.step == step)) {
        value = edit.value;
      }
    }
    return value;
  }

  /** The same for sentences with so many steps in front. */
  public CellEdit later(int steps) {
    return step == ALL ? this : new CellEdit(signal, unit, step + steps, value);
  }
}
