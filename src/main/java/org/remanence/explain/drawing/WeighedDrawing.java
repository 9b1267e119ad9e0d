package org.remanence.explain.drawing;

import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;

/**
 * A cell whose state h passes along the top, and in which two gates are weighed against each other:
 * a minLSTM. Gates and candidate do not see h(t−1), so no wire leads down from it.
 */
final class WeighedDrawing {
  private final CellDrawing drawing = new CellDrawing();
  private final CellType cell;
  private final Signal keep;
  private final Signal add;
  private final Signal candidate;

  /**
   * @throws IllegalArgumentException if h(t−1) comes into the sums, or there are more gates: there
   *     is no such drawing
   */
  WeighedDrawing(CellType cell) {
    this.cell = cell;
    StateEquation equation = cell.equation();
    keep = equation.keep().gate();
    add = equation.add().gate();
    candidate = equation.candidate();
    if (cell.hasRecurrentKernel() || cell.blockCount() != 3) {
      throw new IllegalArgumentException("no drawing for " + cell);
    }
  }

  CellLayout layout() {
    parts();
    wires();
    return drawing.layout();
  }

  private void parts() {
    drawing.port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 40);
    drawing.port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 60, 400);
    drawing.gate(cell, keep, StepPhase.GATES, 230, 300);
    drawing.gate(cell, add, StepPhase.GATES, 430, 300);
    drawing.gate(cell, candidate, StepPhase.CANDIDATE, 690, 300);
    drawing.operation("÷", StepPhase.STATE, 430, 170);
    drawing.operation("×", StepPhase.STATE, 430, 40);
    drawing.operation("×", StepPhase.STATE, 690, 170);
    drawing.operation("+", StepPhase.STATE, 690, 40);
    drawing.port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 945, 40);
  }

  private void wires() {
    drawing.wire(Quantity.INPUT, StepPhase.CONCATENATE, 105, 400, 690, 400);
    drawing.wire(Quantity.into(keep), StepPhase.GATES, 230, 400, 230, 346);
    drawing.wire(Quantity.into(add), StepPhase.GATES, 430, 400, 430, 346);
    drawing.wire(Quantity.into(candidate), StepPhase.CANDIDATE, 690, 400, 690, 346);
    drawing.wire(Quantity.of(keep), StepPhase.STATE, 230, 254, 230, 170, 410, 170);
    drawing.wire(Quantity.of(add), StepPhase.STATE, 430, 254, 430, 190);
    drawing.wire(Quantity.KEEP_SHARE, StepPhase.STATE, 430, 150, 430, 60);
    drawing.wire(Quantity.ADD_SHARE, StepPhase.STATE, 450, 170, 670, 170);
    drawing.wire(Quantity.of(candidate), StepPhase.STATE, 690, 254, 690, 190);
    drawing.wire(Quantity.HIDDEN_BEFORE, StepPhase.STATE, 105, 40, 410, 40);
    drawing.wire(Quantity.KEPT, StepPhase.STATE, 450, 40, 670, 40);
    drawing.wire(Quantity.ADDED, StepPhase.STATE, 690, 150, 690, 60);
    drawing.wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 710, 40, 905, 40);
  }
}
