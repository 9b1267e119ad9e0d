package org.remanence.explain.drawing;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;

/** Collects the parts and wires of a {@link CellLayout}. */
final class CellDrawing {
  private static final int LONGEST_FUNCTION = 6;

  private final List<CellLayout.Part> parts = new ArrayList<>();
  private final List<CellLayout.Wire> wires = new ArrayList<>();

  void gate(String text, Quantity quantity, StepPhase phase, double x, double y) {
    parts.add(new CellLayout.Part(CellLayout.Kind.GATE, text, quantity, phase, x, y));
  }

  /** The box of a block, with its activation and symbol. */
  void gate(CellType cell, Signal signal, StepPhase phase, double x, double y) {
    CellBlock block = cell.block(signal);
    gate(named(block), Quantity.of(signal), phase, x, y);
  }

  /** Function and symbol; the symbol alone without one, or if its name is too long for the box. */
  private static String named(CellBlock block) {
    String function = block.activation().symbol();
    return function.isEmpty() || function.length() > LONGEST_FUNCTION
        ? block.symbol()
        : function + "  " + block.symbol();
  }

  void operation(String text, StepPhase phase, double x, double y) {
    parts.add(new CellLayout.Part(CellLayout.Kind.OPERATION, text, null, phase, x, y));
  }

  void port(String text, Quantity quantity, StepPhase phase, double x, double y) {
    parts.add(new CellLayout.Part(CellLayout.Kind.PORT, text, quantity, phase, x, y));
  }

  void wire(Quantity quantity, StepPhase phase, double... points) {
    wires.add(new CellLayout.Wire(quantity, phase, points));
  }

  CellLayout layout() {
    return new CellLayout(parts, wires);
  }
}
