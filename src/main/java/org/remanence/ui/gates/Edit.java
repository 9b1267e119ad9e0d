package org.remanence.ui.gates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.engine.CellEdit;

/**
 * A "what if" in one layer.
 *
 * @param layer index into the run's layers
 */
record Edit(int layer, CellEdit cell) {

  static Map<Integer, List<CellEdit>> byLayer(List<Edit> edits) {
    return edits.stream()
        .collect(
            Collectors.groupingBy(
                Edit::layer, Collectors.mapping(Edit::cell, Collectors.toList())));
  }

  /** Whether {@code other} is about the same quantity, unit and step, so that it replaces this. */
  boolean isAboutTheSameAs(Edit other) {
    return layer == other.layer
        && cell.signal() == other.cell.signal()
        && cell.unit() == other.cell.unit()
        && cell.step() == other.cell.step();
  }
}
