package org.remanence.ui.gates;

import java.util.List;
import java.util.Objects;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.Quantity;

/** Style classes by which the style sheet gives each gate one colour in drawing and curves. */
final class GateStyle {
  private GateStyle() {}

  /**
   * Classes of the gate that a share is, is the complement of, or is the weighed part of; of a
   * head's weight, the head's own.
   */
  static List<String> of(CellType cell, Quantity quantity) {
    if (Quantity.HEADS.contains(quantity)) {
      return List.of("valve", quantity.id().replace('_', '-'));
    }
    return of(
        switch (quantity) {
          case KEEP_SHARE -> cell.equation().keep().gate();
          case ADD_SHARE -> cell.equation().add().gate();
          case COMPLEMENT -> Quantity.complemented(cell).orElseThrow();
          default -> Objects.requireNonNull(quantity.signal(), "no share");
        });
  }

  /** Classes of a gate; none of other signals. */
  static List<String> of(Signal signal) {
    return signal.isGate() ? List.of("valve", signal.id().replace('_', '-')) : List.of();
  }
}
