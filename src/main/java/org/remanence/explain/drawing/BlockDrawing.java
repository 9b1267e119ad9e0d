package org.remanence.explain.drawing;

import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;

/**
 * A transformer's block: along the top the stream that both parts add to, below it what they read
 * of it.
 */
final class BlockDrawing {
  private final CellDrawing drawing = new CellDrawing();

  CellLayout layout() {
    words();
    attentionParts();
    attentionWires();
    feedForward();
    output();
    return drawing.layout();
  }

  private void words() {
    StepPhase phase = StepPhase.CONCATENATE;
    drawing.port("p(t)", Quantity.POSITION, phase, 52, 40);
    drawing.port("e(t)", Quantity.VECTOR, phase, 75, 400);
    drawing.operation("W", phase, 75, 270);
    drawing.operation("+", phase, 140, 40);
    drawing.wire(Quantity.POSITION, phase, 95, 40, 120, 40);
    drawing.wire(Quantity.VECTOR, phase, 75, 372, 75, 290);
    drawing.wire(Quantity.PROJECTED, phase, 75, 250, 75, 130, 140, 130, 140, 60);
    drawing.wire(Quantity.STREAM, phase, 160, 40, 560, 40);
  }

  private void attentionParts() {
    drawing.gate("norm", Quantity.ATTENTION_NORM, StepPhase.GATES, 230, 118);
    drawing.gate("q", Quantity.QUERY, StepPhase.GATES, 230, 250);
    drawing.gate("k", Quantity.KEY, StepPhase.GATES, 360, 250);
    drawing.gate("v", Quantity.VALUE, StepPhase.GATES, 490, 250);
    drawing.gate("softmax", Quantity.FIRST_HEAD, StepPhase.GATES, 230, 410);
    drawing.gate("softmax", Quantity.SECOND_HEAD, StepPhase.GATES, 360, 410);
    drawing.gate("Σ a·v", Quantity.READ, StepPhase.CANDIDATE, 490, 410);
    drawing.operation("Wₒ", StepPhase.CANDIDATE, 580, 250);
    drawing.operation("+", StepPhase.CANDIDATE, 580, 40);
  }

  private void attentionWires() {
    StepPhase scores = StepPhase.GATES;
    drawing.wire(Quantity.STREAM, scores, 230, 40, 230, 72);
    drawing.wire(Quantity.ATTENTION_NORM, scores, 230, 164, 230, 204);
    drawing.wire(Quantity.ATTENTION_NORM, scores, 230, 184, 360, 184, 360, 204);
    drawing.wire(Quantity.ATTENTION_NORM, scores, 360, 184, 490, 184, 490, 204);
    drawing.wire(Quantity.QUERY, scores, 210, 296, 210, 364);
    drawing.wire(Quantity.QUERY, scores, 245, 296, 245, 318, 335, 318, 335, 364);
    drawing.wire(Quantity.KEY, scores, 385, 296, 385, 364);
    drawing.wire(Quantity.KEY, scores, 350, 296, 350, 342, 255, 342, 255, 364);
    StepPhase read = StepPhase.CANDIDATE;
    drawing.wire(Quantity.VALUE, read, 490, 296, 490, 364);
    drawing.wire(Quantity.SECOND_HEAD, read, 420, 410, 430, 410);
    drawing.wire(Quantity.FIRST_HEAD, read, 230, 456, 230, 470, 490, 470, 490, 456);
    drawing.wire(Quantity.READ, read, 550, 410, 580, 410, 580, 270);
    drawing.wire(Quantity.ATTENDED, read, 580, 230, 580, 60);
  }

  private void feedForward() {
    StepPhase phase = StepPhase.STATE;
    drawing.wire(Quantity.MIDDLE, StepPhase.CANDIDATE, 600, 40, 770, 40);
    drawing.gate("norm", Quantity.INNER_NORM, phase, 680, 118);
    drawing.gate("max(0, ·)", Quantity.INNER, phase, 680, 250);
    drawing.operation("W₂", phase, 790, 250);
    drawing.operation("+", phase, 790, 40);
    drawing.wire(Quantity.MIDDLE, phase, 680, 40, 680, 72);
    drawing.wire(Quantity.INNER_NORM, phase, 680, 164, 680, 204);
    drawing.wire(Quantity.INNER, phase, 740, 250, 770, 250);
    drawing.wire(Quantity.FED, phase, 790, 230, 790, 60);
    drawing.wire(Quantity.SUM, phase, 810, 40, 910, 40);
  }

  private void output() {
    StepPhase phase = StepPhase.OUTPUT;
    drawing.gate("norm", Quantity.HIDDEN_STATE, phase, 910, 200);
    drawing.port("h(t)", Quantity.HIDDEN_STATE, phase, 910, 400);
    drawing.wire(Quantity.SUM, phase, 910, 40, 910, 154);
    drawing.wire(Quantity.HIDDEN_STATE, phase, 910, 246, 910, 372);
  }
}
