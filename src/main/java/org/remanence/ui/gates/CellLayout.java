package org.remanence.ui.gates;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;

/**
 * Where the parts of a cell stand, in a space of {@link #WIDTH} × {@link #HEIGHT}; the usual
 * drawing, with the state running along the top. The lowest {@link #LEGEND} are the legend's.
 */
record CellLayout(List<Part> parts, List<Wire> wires) {
  static final double WIDTH = 1000;
  static final double HEIGHT = 540;
  static final double LEGEND = 50;

  /** What a part is drawn as. */
  enum Kind {
    /** A box with an activation, such as σ. */
    GATE,
    /** A small circle with an operation, such as ×. */
    OPERATION,
    /** Text at the end of a wire. */
    PORT
  }

  /**
   * A box, circle or label.
   *
   * @param text its symbol
   * @param quantity whose number stands at it; null for none
   */
  record Part(Kind kind, String text, Quantity quantity, StepPhase phase, double x, double y) {}

  /**
   * A line along which a number flows.
   *
   * @param points x and y in turn
   */
  record Wire(Quantity quantity, StepPhase phase, double... points) {}

  static CellLayout of(CellType cell) {
    return switch (cell) {
      case RNN -> RNN;
      case LSTM -> LSTM;
      case GRU -> GRU;
    };
  }

  private static final CellLayout RNN =
      new CellLayout(
          List.of(
              port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 220),
              port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 260, 450),
              operation("+", StepPhase.CONCATENATE, 260, 220),
              gate("tanh", Quantity.HIDDEN_STATE, StepPhase.CANDIDATE, 560, 220),
              port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 940, 220)),
          List.of(
              wire(Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 110, 220, 240, 220),
              wire(Quantity.INPUT, StepPhase.CONCATENATE, 260, 420, 260, 240),
              wire(Quantity.INTO_STATE, StepPhase.CANDIDATE, 280, 220, 510, 220),
              wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 610, 220, 890, 220)));

  private static final CellLayout LSTM =
      new CellLayout(
          List.of(
              port("c(t−1)", Quantity.CELL_BEFORE, StepPhase.STATE, 60, 40),
              port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 400),
              port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 160, 465),
              gate("σ  f", Quantity.FORGET_GATE, StepPhase.GATES, 260, 300),
              gate("σ  i", Quantity.INPUT_GATE, StepPhase.GATES, 400, 300),
              gate("tanh  c̃", Quantity.CANDIDATE, StepPhase.CANDIDATE, 540, 300),
              gate("σ  o", Quantity.OUTPUT_GATE, StepPhase.GATES, 690, 300),
              operation("×", StepPhase.STATE, 260, 40),
              operation("×", StepPhase.STATE, 540, 160),
              operation("+", StepPhase.STATE, 540, 40),
              gate("tanh", Quantity.SQUASHED, StepPhase.OUTPUT, 820, 135),
              operation("×", StepPhase.OUTPUT, 820, 240),
              port("c(t)", Quantity.CELL_STATE, StepPhase.STATE, 945, 40),
              port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 945, 400)),
          List.of(
              wire(Quantity.INPUT, StepPhase.CONCATENATE, 160, 440, 160, 400),
              wire(Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 105, 400, 690, 400),
              wire(Quantity.INTO_FORGET_GATE, StepPhase.GATES, 260, 400, 260, 330),
              wire(Quantity.INTO_INPUT_GATE, StepPhase.GATES, 400, 400, 400, 330),
              wire(Quantity.INTO_CANDIDATE, StepPhase.CANDIDATE, 540, 400, 540, 330),
              wire(Quantity.INTO_OUTPUT_GATE, StepPhase.GATES, 690, 400, 690, 330),
              wire(Quantity.CELL_BEFORE, StepPhase.STATE, 105, 40, 240, 40),
              wire(Quantity.FORGET_GATE, StepPhase.STATE, 260, 270, 260, 60),
              wire(Quantity.KEPT, StepPhase.STATE, 280, 40, 520, 40),
              wire(Quantity.INPUT_GATE, StepPhase.STATE, 400, 270, 400, 160, 520, 160),
              wire(Quantity.CANDIDATE, StepPhase.STATE, 540, 270, 540, 180),
              wire(Quantity.ADDED, StepPhase.STATE, 540, 140, 540, 60),
              wire(Quantity.CELL_STATE, StepPhase.STATE, 560, 40, 905, 40),
              wire(Quantity.CELL_STATE, StepPhase.OUTPUT, 820, 40, 820, 105),
              wire(Quantity.SQUASHED, StepPhase.OUTPUT, 820, 165, 820, 220),
              wire(Quantity.OUTPUT_GATE, StepPhase.OUTPUT, 690, 270, 690, 240, 800, 240),
              wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 820, 260, 820, 400, 905, 400)));

  private static final CellLayout GRU =
      new CellLayout(
          List.of(
              port("h(t−1)", Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 60, 40),
              port("x(t)", Quantity.INPUT, StepPhase.CONCATENATE, 60, 400),
              gate("σ  r", Quantity.RESET_GATE, StepPhase.GATES, 250, 300),
              gate("σ  z", Quantity.UPDATE_GATE, StepPhase.GATES, 450, 300),
              operation("×", StepPhase.CANDIDATE, 330, 180),
              gate("tanh  h̃", Quantity.CANDIDATE, StepPhase.CANDIDATE, 660, 300),
              operation("×", StepPhase.STATE, 560, 40),
              operation("1−", StepPhase.STATE, 660, 120),
              operation("×", StepPhase.STATE, 790, 120),
              operation("+", StepPhase.STATE, 790, 40),
              port("h(t)", Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 945, 40)),
          List.of(
              wire(Quantity.HIDDEN_BEFORE, StepPhase.CONCATENATE, 160, 40, 160, 400),
              wire(Quantity.INPUT, StepPhase.CONCATENATE, 105, 400, 660, 400),
              wire(Quantity.INTO_RESET_GATE, StepPhase.GATES, 250, 400, 250, 330),
              wire(Quantity.INTO_UPDATE_GATE, StepPhase.GATES, 450, 400, 450, 330),
              wire(Quantity.RESET_GATE, StepPhase.CANDIDATE, 250, 270, 250, 180, 310, 180),
              wire(Quantity.HIDDEN_BEFORE, StepPhase.CANDIDATE, 330, 40, 330, 160),
              wire(Quantity.RECALLED, StepPhase.CANDIDATE, 350, 180, 555, 180, 555, 300, 600, 300),
              wire(Quantity.INTO_CANDIDATE, StepPhase.CANDIDATE, 660, 400, 660, 330),
              wire(Quantity.HIDDEN_BEFORE, StepPhase.STATE, 105, 40, 540, 40),
              wire(Quantity.UPDATE_GATE, StepPhase.STATE, 450, 270, 450, 120, 640, 120),
              wire(Quantity.UPDATE_GATE, StepPhase.STATE, 560, 120, 560, 60),
              wire(Quantity.UPDATE_REST, StepPhase.STATE, 680, 120, 770, 120),
              wire(Quantity.CANDIDATE, StepPhase.STATE, 720, 300, 790, 300, 790, 140),
              wire(Quantity.KEPT, StepPhase.STATE, 580, 40, 770, 40),
              wire(Quantity.ADDED, StepPhase.STATE, 790, 100, 790, 60),
              wire(Quantity.HIDDEN_STATE, StepPhase.OUTPUT, 810, 40, 905, 40)));

  private static Part gate(String text, Quantity quantity, StepPhase phase, double x, double y) {
    return new Part(Kind.GATE, text, quantity, phase, x, y);
  }

  private static Part operation(String text, StepPhase phase, double x, double y) {
    return new Part(Kind.OPERATION, text, null, phase, x, y);
  }

  private static Part port(String text, Quantity quantity, StepPhase phase, double x, double y) {
    return new Part(Kind.PORT, text, quantity, phase, x, y);
  }

  private static Wire wire(Quantity quantity, StepPhase phase, double... points) {
    return new Wire(quantity, phase, points);
  }
}
