package org.remanence.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.cell.Signal;

/**
 * Gradient of a network's loss on one sentence at its states, and the trace it was taken on.
 *
 * @param loss −ln p(label), in nats
 * @param states for each of the trace's layers ∂L/∂h(t), and ∂L/∂c(t) of a cell with c: T rows of H
 *     numbers each. h(t) and c(t) are variables of their own: each is changed while the other stays
 */
public record LossGradient(double loss, NetworkTrace trace, List<Map<Signal, float[][]>> states) {
  public LossGradient {
    states = List.copyOf(states);
  }

  /** The same without the first {@code steps} steps, such as padding that was read. */
  public LossGradient from(int steps) {
    return new LossGradient(
        loss, trace.from(steps), states.stream().map(layer -> from(layer, steps)).toList());
  }

  private static Map<Signal, float[][]> from(Map<Signal, float[][]> layer, int steps) {
    Map<Signal, float[][]> kept = new EnumMap<>(layer);
    kept.replaceAll((state, rows) -> Arrays.copyOfRange(rows, steps, rows.length));
    return kept;
  }
}
