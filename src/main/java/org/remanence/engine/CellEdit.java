package org.remanence.engine;

import java.util.List;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;

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
      if (edit.isAbout(signal, step) && (edit.unit == ALL || edit.unit == unit)) {
        value = edit.value;
      }
    }
    return value;
  }

  /**
   * Puts the value among the units of a sequence, if it is about that signal and step, and about a
   * unit that there is.
   *
   * @param row where the sequence's units lie from {@code first} on
   */
  void put(Signal computed, int at, HeapRow row, int first, int units) {
    if (isAbout(computed, at)) {
      int end = unit == ALL ? units : Math.min(unit + 1, units);
      for (int j = unit == ALL ? 0 : unit; j < end; j++) {
        row.set(first + j, value);
      }
    }
  }

  private boolean isAbout(Signal computed, int at) {
    return signal == computed && (step == ALL || step == at);
  }

  /** The same for sentences with so many steps in front. */
  public CellEdit later(int steps) {
    return step == ALL ? this : new CellEdit(signal, unit, step + steps, value);
  }
}
