package org.remanence.explain.drawing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;

/**
 * A cell whose state h passes along the top, shared by one gate between old and new: a GRU, or
 * cells with fewer gates. Where gate and candidate do not see h(t−1), no wire leads down from it.
 */
final class StateDrawing {
  private static final double RESET_X = 250;
  private static final double SHARING_X = 450;

  private final CellDrawing drawing = new CellDrawing();
  private final CellType cell;
  private final Signal sharing;
  private final Signal candidate;

  /** True if the gate is what is kept, and its rest what is added; else the other way round. */
  private final boolean keeps;

  /** The gate of what the candidate sees of h(t−1); null if it sees all. */
  private final @Nullable Signal reset;

  private final double sharingX;

  /**
   * @throws IllegalArgumentException if more than one gate shares, or more than the candidate is
   *     reset: there is no such drawing
   */
  StateDrawing(CellType cell) {
    this.cell = cell;
    StateEquation equation = cell.equation();
    sharing = equation.keep().gate();
    candidate = equation.candidate();
    keeps = !equation.keep().rest();
    reset = cell.block(candidate).reset();
    // A gate that does both stands where a reset gate does.
    sharingX = sharing == reset ? RESET_X : SHARING_X;
    List<Signal> resets =
        cell.blocks().stream().map(CellBlock::reset).filter(Objects::nonNull).toList();
    int boxes = 2 + (reset == null || reset == sharing ? 0 : 1);
    boolean shared =
        sharing == equation.add().gate() && equation.keep().rest() != equation.add().rest();
    if (!shared
        || resets.size() > 1
        || (reset == null) != resets.isEmpty()
        || cell.blockCount() != boxes) {
      throw new IllegalArgumentException("no drawing for " + cell);
    }
  }

  CellLayout layout() {
    ends();
    if (reset != null) {
      recall(reset);
    }
    gates();
    share();
    return drawing.layout();
  }

  private void ends() {
    drawing.port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 40);
    drawing.port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 60, 400);
    if (cell.hasRecurrentKernel()) {
      drawing.wire(Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 160, 40, 160, 400);
    }
    drawing.wire(Quantity.INPUT, StepPhase.CONCATENATE, 105, 400, 660, 400);
  }

  /** From h(t−1) by way of a gate to the candidate. */
  private void recall(Signal gate) {
    drawing.gate(cell, gate, StepPhase.GATES, RESET_X, 300);
    drawing.wire(Quantity.into(gate), StepPhase.GATES, RESET_X, 400, RESET_X, 346);
    drawing.wire(Quantity.of(gate), StepPhase.CANDIDATE, RESET_X, 254, RESET_X, 180, 310, 180);
    drawing.wire(Quantity.HIDDEN_BEFORE, StepPhase.CANDIDATE, 330, 40, 330, 160);
    drawing.wire(Quantity.RECALLED, StepPhase.CANDIDATE, 350, 180, 555, 180, 555, 300, 600, 300);
  }

  private void gates() {
    if (sharing != reset) {
      drawing.gate(cell, sharing, StepPhase.GATES, sharingX, 300);
      drawing.wire(Quantity.into(sharing), StepPhase.GATES, sharingX, 400, sharingX, 346);
    }
    if (reset != null) {
      drawing.operation("×", StepPhase.CANDIDATE, 330, 180);
    }
    drawing.gate(cell, candidate, StepPhase.CANDIDATE, 660, 300);
    drawing.wire(Quantity.into(candidate), StepPhase.CANDIDATE, 660, 400, 660, 346);
  }

  private void share() {
    drawing.operation("×", StepPhase.STATE, 560, 40);
    drawing.operation("1−", StepPhase.STATE, keeps ? 660 : 560, 120);
    drawing.operation("×", StepPhase.STATE, 790, 120);
    drawing.operation("+", StepPhase.STATE, 790, 40);
    drawing.port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 945, 40);
    drawing.wire(Quantity.HIDDEN_BEFORE, StepPhase.STATE, 105, 40, 540, 40);
    Quantity gate = Quantity.of(sharing);
    if (keeps) {
      drawing.wire(gate, StepPhase.STATE, sharingX, 254, sharingX, 120, 640, 120);
      drawing.wire(gate, StepPhase.STATE, 560, 120, 560, 60);
      drawing.wire(Quantity.COMPLEMENT, StepPhase.STATE, 680, 120, 770, 120);
    } else {
      drawing.wire(gate, StepPhase.STATE, sharingX, 254, sharingX, 120, 540, 120);
      drawing.wire(gate, StepPhase.STATE, 490, 120, 490, 150, 620, 150, 620, 120, 770, 120);
      drawing.wire(Quantity.COMPLEMENT, StepPhase.STATE, 560, 100, 560, 60);
    }
    drawing.wire(Quantity.of(candidate), StepPhase.STATE, 720, 300, 790, 300, 790, 140);
    drawing.wire(Quantity.KEPT, StepPhase.STATE, 580, 40, 770, 40);
    drawing.wire(Quantity.ADDED, StepPhase.STATE, 790, 100, 790, 60);
    drawing.wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 810, 40, 905, 40);
  }
}
