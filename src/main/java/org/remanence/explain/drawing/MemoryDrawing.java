package org.remanence.explain.drawing;

import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;

/** A cell whose state c passes along the top, and of which an output gate lets h out: an LSTM. */
final class MemoryDrawing {
  private final CellDrawing drawing = new CellDrawing();
  private final CellType cell;
  private final Signal keep;
  private final Signal add;
  private final Signal candidate;
  private final Signal output;

  /**
   * @throws IllegalArgumentException if one gate both keeps and adds: there is no such drawing
   */
  MemoryDrawing(CellType cell) {
    this.cell = cell;
    StateEquation equation = cell.equation();
    keep = equation.keep().gate();
    add = equation.add().gate();
    candidate = equation.candidate();
    output = equation.outputGate();
    boolean parted = !equation.keep().rest() && !equation.add().rest();
    if (!parted || keep == add || cell.blockCount() != 4) {
      throw new IllegalArgumentException("no drawing for " + cell);
    }
  }

  CellLayout layout() {
    parts();
    wires();
    return drawing.layout();
  }

  private void parts() {
    drawing.port("c(t−1)", Quantity.CELL_BEFORE, StepPhase.STATE, 60, 40);
    drawing.port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 400);
    drawing.port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 160, 455);
    drawing.gate(cell, keep, StepPhase.GATES, 260, 300);
    drawing.gate(cell, add, StepPhase.GATES, 400, 300);
    drawing.gate(cell, candidate, StepPhase.CANDIDATE, 540, 300);
    drawing.gate(cell, output, StepPhase.GATES, 690, 300);
    drawing.operation("×", StepPhase.STATE, 260, 40);
    drawing.operation("×", StepPhase.STATE, 540, 160);
    drawing.operation("+", StepPhase.STATE, 540, 40);
    drawing.gate(
        cell.equation().squashing().symbol(), Quantity.SQUASHED, StepPhase.OUTPUT, 820, 125);
    drawing.operation("×", StepPhase.OUTPUT, 820, 215);
    drawing.port("c(t)", Quantity.CELL_STATE, StepPhase.STATE, 945, 40);
    drawing.port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 945, 400);
  }

  private void wires() {
    drawing.wire(Quantity.INPUT, StepPhase.CONCATENATE, 160, 430, 160, 400);
    drawing.wire(Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 105, 400, 690, 400);
    drawing.wire(Quantity.into(keep), StepPhase.GATES, 260, 400, 260, 346);
    drawing.wire(Quantity.into(add), StepPhase.GATES, 400, 400, 400, 346);
    drawing.wire(Quantity.into(candidate), StepPhase.CANDIDATE, 540, 400, 540, 346);
    drawing.wire(Quantity.into(output), StepPhase.GATES, 690, 400, 690, 346);
    drawing.wire(Quantity.CELL_BEFORE, StepPhase.STATE, 105, 40, 240, 40);
    drawing.wire(Quantity.of(keep), StepPhase.STATE, 260, 254, 260, 60);
    drawing.wire(Quantity.KEPT, StepPhase.STATE, 280, 40, 520, 40);
    drawing.wire(Quantity.of(add), StepPhase.STATE, 400, 254, 400, 160, 520, 160);
    drawing.wire(Quantity.of(candidate), StepPhase.STATE, 540, 254, 540, 180);
    drawing.wire(Quantity.ADDED, StepPhase.STATE, 540, 140, 540, 60);
    drawing.wire(Quantity.CELL_STATE, StepPhase.STATE, 560, 40, 905, 40);
    drawing.wire(Quantity.CELL_STATE, StepPhase.OUTPUT, 820, 40, 820, 79);
    drawing.wire(Quantity.SQUASHED, StepPhase.OUTPUT, 820, 171, 820, 195);
    drawing.wire(Quantity.of(output), StepPhase.OUTPUT, 690, 254, 690, 215, 800, 215);
    drawing.wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 820, 235, 820, 400, 905, 400);
  }
}
