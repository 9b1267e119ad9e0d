package org.remanence.model.keras.layer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.remanence.engine.cell.Signal;

/**
 * Trace of one direction of a recurrent layer.
 *
 * @param layer as the file calls it
 * @param direction {@code forward} or {@code backward} in a bidirectional layer, else empty
 * @param cell such as {@code LSTM}
 * @param backward whether it reads from the last step to the first; its rows are in the order of
 *     the steps all the same
 * @param input what it read, and which steps of it
 * @param signals per signal T rows of H numbers; a masked step repeats the states before it
 * @param last the states after the last step it read: H numbers for h, and for c of an LSTM
 */
public record RecurrentTrace(
    String layer,
    String direction,
    String cell,
    boolean backward,
    Values input,
    Map<Signal, double[][]> signals,
    Map<Signal, double[]> last) {
  public RecurrentTrace {
    signals = Collections.unmodifiableMap(new EnumMap<>(signals));
    last = Collections.unmodifiableMap(new EnumMap<>(last));
  }

  /**
   * T rows of H numbers.
   *
   * @throws IllegalArgumentException if the cell has no such signal
   */
  public double[][] get(Signal signal) {
    double[][] rows = signals.get(signal);
    if (rows == null) {
      throw new IllegalArgumentException("no " + signal.id() + " in " + cell);
    }
    return rows;
  }

  /** Such as {@code bidirectional/forward}. */
  public String name() {
    return direction.isEmpty() ? layer : layer + "/" + direction;
  }
}
