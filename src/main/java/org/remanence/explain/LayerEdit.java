package org.remanence.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.engine.CellEdit;

/**
 * A "what if" in one layer.
 *
 * @param layer index into the run's layers
 */
public record LayerEdit(int layer, CellEdit cell) {

  public static Map<Integer, List<CellEdit>> byLayer(List<LayerEdit> edits) {
    return edits.stream()
        .collect(
            Collectors.groupingBy(
                LayerEdit::layer, Collectors.mapping(LayerEdit::cell, Collectors.toList())));
  }

  /**
   * Returns whether {@code other} is about the same quantity, unit and step, so that it replaces
   * this.
   */
  public boolean isAboutTheSameAs(LayerEdit other) {
    return layer == other.layer
        && cell.signal() == other.cell.signal()
        && cell.unit() == other.cell.unit()
        && cell.step() == other.cell.step();
  }
}
