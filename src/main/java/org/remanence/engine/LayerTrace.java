package org.remanence.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one direction of one recurrent layer did on a sentence.
 *
 * @param name such as {@code recurrent.0} or {@code recurrent.0.backward}
 * @param backward whether it reads from the last token to the first; its rows are in token order
 *     all the same
 * @param signals per signal T rows (tokens) of H numbers (units)
 */
public record LayerTrace(
    String name, CellType cell, boolean backward, Map<Signal, float[][]> signals) {
  public LayerTrace {
    signals = Collections.unmodifiableMap(new EnumMap<>(signals));
  }

  public int tokens() {
    return signals.get(Signal.HIDDEN_STATE).length;
  }

  /** T rows of H numbers. */
  public float[][] get(Signal signal) {
    return signals.get(signal);
  }

  LayerTrace from(int steps) {
    Map<Signal, float[][]> kept = new EnumMap<>(signals);
    kept.replaceAll((signal, rows) -> Arrays.copyOfRange(rows, steps, rows.length));
    return new LayerTrace(name, cell, backward, kept);
  }
}
