package org.remanence.ui.gates;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.Quantity;

/** Style classes by which the style sheet gives each gate one colour in drawing and curves. */
final class GateStyle {
  private GateStyle() {}

  /** Classes of the gate that a share is, or is the complement of. */
  static List<String> of(CellType cell, Quantity quantity) {
    Signal signal = quantity.signal();
    return of(signal == null ? Quantity.complemented(cell).orElseThrow() : signal);
  }

  /** Classes of a gate; none of other signals. */
  static List<String> of(Signal signal) {
    return signal.isGate() ? List.of("valve", signal.id().replace('_', '-')) : List.of();
  }
}
