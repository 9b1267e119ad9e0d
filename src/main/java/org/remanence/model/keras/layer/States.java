package org.remanence.model.keras.layer;

import java.util.EnumMap;
import java.util.Map;
import org.remanence.engine.cell.Signal;

/**
 * States that a cell passes from step to step.
 *
 * @param hidden h, H numbers
 * @param cell c, H numbers; none in a cell without one
 */
public record States(double[] hidden, double[] cell) {
  private static final double[] NONE = {};

  /** Of a cell that has h alone. */
  static States of(double[] hidden) {
    return new States(hidden, NONE);
  }

  /** Those that are there. */
  Map<Signal, double[]> signals() {
    Map<Signal, double[]> signals = new EnumMap<>(Signal.class);
    signals.put(Signal.HIDDEN_STATE, hidden);
    if (cell.length > 0) {
      signals.put(Signal.CELL_STATE, cell);
    }
    return signals;
  }
}
