package org.remanence.explain.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.CellType;
import org.remanence.explain.Quantity;

/** Drawings have what a cell's description asks for. */
class CellLayoutTest {

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void everyBlockHasABoxAndASum(CellType cell) {
    CellLayout layout = CellLayout.of(cell);
    Set<Quantity> boxes =
        layout.parts().stream()
            .filter(part -> part.kind() == CellLayout.Kind.GATE)
            .map(CellLayout.Part::quantity)
            .collect(Collectors.toSet());
    Set<Quantity> wires =
        layout.wires().stream().map(CellLayout.Wire::quantity).collect(Collectors.toSet());
    cell.blocks()
        .forEach(
            block -> {
              assertThat(boxes).contains(Quantity.of(block.signal()));
              assertThat(wires)
                  .contains(Quantity.of(block.signal()), Quantity.into(block.signal()));
            });
    if (cell.isGated()) {
      assertThat(wires).contains(Quantity.KEPT, Quantity.ADDED);
    }
  }
}
