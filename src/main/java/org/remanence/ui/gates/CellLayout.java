package org.remanence.ui.gates;

import java.util.List;
import org.remanence.engine.CellType;

/**
 * Where the parts of a cell stand, in a space of {@link #WIDTH} × {@link #HEIGHT}; the usual
 * drawing, with the state running along the top.
 */
record CellLayout(List<Part> parts, List<Wire> wires) {
  static final double WIDTH = 1000;
  static final double HEIGHT = 520;

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
  record Part(Kind kind, String text, Quantity quantity, Stage stage, double x, double y) {}

  /**
   * A line along which a number flows.
   *
   * @param points x and y in turn
   */
  record Wire(Quantity quantity, Stage stage, double... points) {}

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
              port("h(t−1)", Quantity.HIDDEN_BEFORE, Stage.CONCATENATE, 60, 260),
              port("x(t)", Quantity.INPUT, Stage.CONCATENATE, 260, 490),
              operation("+", Stage.CONCATENATE, 260, 260),
              gate("tanh", Quantity.HIDDEN_STATE, Stage.CANDIDATE, 560, 260),
              port("h(t)", Quantity.HIDDEN_STATE, Stage.OUTPUT, 940, 260)),
          List.of(
              wire(Quantity.HIDDEN_BEFORE, Stage.CONCATENATE, 110, 260, 240, 260),
              wire(Quantity.INPUT, Stage.CONCATENATE, 260, 460, 260, 280),
              wire(Quantity.INPUT, Stage.CANDIDATE, 280, 260, 510, 260),
              wire(Quantity.HIDDEN_STATE, Stage.OUTPUT, 610, 260, 890, 260)));

  private static final CellLayout LSTM =
      new CellLayout(
          List.of(
              port("c(t−1)", Quantity.CELL_BEFORE, Stage.STATE, 60, 80),
              port("h(t−1)", Quantity.HIDDEN_BEFORE, Stage.CONCATENATE, 60, 440),
              port("x(t)", Quantity.INPUT, Stage.CONCATENATE, 160, 505),
              gate("σ  f", Quantity.FORGET_GATE, Stage.GATES, 260, 340),
              gate("σ  i", Quantity.INPUT_GATE, Stage.GATES, 400, 340),
              gate("tanh  c̃", Quantity.CANDIDATE, Stage.CANDIDATE, 540, 340),
              gate("σ  o", Quantity.OUTPUT_GATE, Stage.GATES, 690, 340),
              operation("×", Stage.STATE, 260, 80),
              operation("×", Stage.STATE, 540, 200),
              operation("+", Stage.STATE, 540, 80),
              gate("tanh", Quantity.SQUASHED, Stage.OUTPUT, 820, 175),
              operation("×", Stage.OUTPUT, 820, 280),
              port("c(t)", Quantity.CELL_STATE, Stage.STATE, 945, 80),
              port("h(t)", Quantity.HIDDEN_STATE, Stage.OUTPUT, 945, 440)),
          List.of(
              wire(Quantity.INPUT, Stage.CONCATENATE, 160, 480, 160, 440),
              wire(Quantity.HIDDEN_BEFORE, Stage.CONCATENATE, 105, 440, 690, 440),
              wire(Quantity.INPUT, Stage.GATES, 260, 440, 260, 370),
              wire(Quantity.INPUT, Stage.GATES, 400, 440, 400, 370),
              wire(Quantity.INPUT, Stage.CANDIDATE, 540, 440, 540, 370),
              wire(Quantity.INPUT, Stage.GATES, 690, 440, 690, 370),
              wire(Quantity.CELL_BEFORE, Stage.STATE, 105, 80, 240, 80),
              wire(Quantity.FORGET_GATE, Stage.STATE, 260, 310, 260, 100),
              wire(Quantity.KEPT, Stage.STATE, 280, 80, 520, 80),
              wire(Quantity.INPUT_GATE, Stage.STATE, 400, 310, 400, 200, 520, 200),
              wire(Quantity.CANDIDATE, Stage.STATE, 540, 310, 540, 220),
              wire(Quantity.ADDED, Stage.STATE, 540, 180, 540, 100),
              wire(Quantity.CELL_STATE, Stage.STATE, 560, 80, 905, 80),
              wire(Quantity.CELL_STATE, Stage.OUTPUT, 820, 80, 820, 145),
              wire(Quantity.SQUASHED, Stage.OUTPUT, 820, 205, 820, 260),
              wire(Quantity.OUTPUT_GATE, Stage.OUTPUT, 690, 310, 690, 280, 800, 280),
              wire(Quantity.HIDDEN_STATE, Stage.OUTPUT, 820, 300, 820, 440, 905, 440)));

  private static final CellLayout GRU =
      new CellLayout(
          List.of(
              port("h(t−1)", Quantity.HIDDEN_BEFORE, Stage.CONCATENATE, 60, 80),
              port("x(t)", Quantity.INPUT, Stage.CONCATENATE, 60, 440),
              gate("σ  r", Quantity.RESET_GATE, Stage.GATES, 250, 340),
              gate("σ  z", Quantity.UPDATE_GATE, Stage.GATES, 450, 340),
              operation("×", Stage.CANDIDATE, 330, 220),
              gate("tanh  h̃", Quantity.CANDIDATE, Stage.CANDIDATE, 660, 340),
              operation("×", Stage.STATE, 560, 80),
              operation("1−", Stage.STATE, 660, 160),
              operation("×", Stage.STATE, 790, 160),
              operation("+", Stage.STATE, 790, 80),
              port("h(t)", Quantity.HIDDEN_STATE, Stage.OUTPUT, 945, 80)),
          List.of(
              wire(Quantity.HIDDEN_BEFORE, Stage.CONCATENATE, 160, 80, 160, 440),
              wire(Quantity.INPUT, Stage.CONCATENATE, 105, 440, 660, 440),
              wire(Quantity.INPUT, Stage.GATES, 250, 440, 250, 370),
              wire(Quantity.INPUT, Stage.GATES, 450, 440, 450, 370),
              wire(Quantity.RESET_GATE, Stage.CANDIDATE, 250, 310, 250, 220, 310, 220),
              wire(Quantity.HIDDEN_BEFORE, Stage.CANDIDATE, 330, 80, 330, 200),
              wire(Quantity.RESET_GATE, Stage.CANDIDATE, 350, 220, 555, 220, 555, 340, 600, 340),
              wire(Quantity.INPUT, Stage.CANDIDATE, 660, 440, 660, 370),
              wire(Quantity.HIDDEN_BEFORE, Stage.STATE, 105, 80, 540, 80),
              wire(Quantity.UPDATE_GATE, Stage.STATE, 450, 310, 450, 160, 640, 160),
              wire(Quantity.UPDATE_GATE, Stage.STATE, 560, 160, 560, 100),
              wire(Quantity.UPDATE_REST, Stage.STATE, 680, 160, 770, 160),
              wire(Quantity.CANDIDATE, Stage.STATE, 720, 340, 790, 340, 790, 180),
              wire(Quantity.KEPT, Stage.STATE, 580, 80, 770, 80),
              wire(Quantity.ADDED, Stage.STATE, 790, 140, 790, 100),
              wire(Quantity.HIDDEN_STATE, Stage.OUTPUT, 810, 80, 905, 80)));

  private static Part gate(String text, Quantity quantity, Stage stage, double x, double y) {
    return new Part(Kind.GATE, text, quantity, stage, x, y);
  }

  private static Part operation(String text, Stage stage, double x, double y) {
    return new Part(Kind.OPERATION, text, null, stage, x, y);
  }

  private static Part port(String text, Quantity quantity, Stage stage, double x, double y) {
    return new Part(Kind.PORT, text, quantity, stage, x, y);
  }

  private static Wire wire(Quantity quantity, Stage stage, double... points) {
    return new Wire(quantity, stage, points);
  }
}
