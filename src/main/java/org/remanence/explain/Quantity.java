package org.remanence.explain;

import org.remanence.engine.CellType;
import org.remanence.engine.Signal;

/** A number that flows through the drawing of a cell. */
public enum Quantity {
  /** The input x(t): a vector, of which the root mean square is shown. */
  INPUT(null),
  HIDDEN_BEFORE(null),
  CELL_BEFORE(null),

  // The sums x(t)·W + h(t−1)·U + b before σ or tanh.
  INTO_INPUT_GATE(null),
  INTO_FORGET_GATE(null),
  INTO_OUTPUT_GATE(null),
  INTO_UPDATE_GATE(null),
  INTO_RESET_GATE(null),
  /** Of a GRU without the past, which comes by way of the reset gate. */
  INTO_CANDIDATE(null),
  /** Of an RNN. */
  INTO_STATE(null),
  /** What a GRU's candidate gets to see of the past: r·(h(t−1)·U + b₁). */
  RECALLED(null),

  INPUT_GATE(Signal.INPUT_GATE),
  FORGET_GATE(Signal.FORGET_GATE),
  OUTPUT_GATE(Signal.OUTPUT_GATE),
  UPDATE_GATE(Signal.UPDATE_GATE),
  RESET_GATE(Signal.RESET_GATE),
  CANDIDATE(Signal.CANDIDATE),
  /** What is kept of the old state: f·c(t−1), or z·h(t−1). */
  KEPT(null),
  /** What is added to it: i·c̃, or (1−z)·h̃. */
  ADDED(null),
  CELL_STATE(Signal.CELL_STATE),
  /** tanh c(t). */
  SQUASHED(null),
  /** 1 − z. */
  UPDATE_REST(null),
  HIDDEN_STATE(Signal.HIDDEN_STATE);

  private final Signal signal;

  Quantity(Signal signal) {
    this.signal = signal;
  }

  /** The sum that a gate, candidate or an RNN's state is made of. */
  public static Quantity into(Signal signal) {
    return switch (signal) {
      case INPUT_GATE -> INTO_INPUT_GATE;
      case FORGET_GATE -> INTO_FORGET_GATE;
      case OUTPUT_GATE -> INTO_OUTPUT_GATE;
      case UPDATE_GATE -> INTO_UPDATE_GATE;
      case RESET_GATE -> INTO_RESET_GATE;
      case CANDIDATE -> INTO_CANDIDATE;
      case HIDDEN_STATE -> INTO_STATE;
      case CELL_STATE -> throw new IllegalArgumentException("no weights lead to " + signal);
    };
  }

  /** What the trace records of it; null if it follows from others. */
  public Signal signal() {
    return signal;
  }

  /** Whether it lies in [0, 1]. */
  public boolean isShare() {
    return this == UPDATE_REST || (signal != null && signal.isGate());
  }

  /** Whether it is a sum before σ or tanh. */
  public boolean isSum() {
    return this == RECALLED || name().startsWith("INTO_");
  }

  /** As it is written in the cell's equations. */
  public String symbol(CellType cell) {
    boolean gru = cell == CellType.GRU;
    return switch (this) {
      case INPUT -> "x(t)";
      case HIDDEN_BEFORE -> "h(t−1)";
      case CELL_BEFORE -> "c(t−1)";
      case INTO_INPUT_GATE -> "Σ i";
      case INTO_FORGET_GATE -> "Σ f";
      case INTO_OUTPUT_GATE -> "Σ o";
      case INTO_UPDATE_GATE -> "Σ z";
      case INTO_RESET_GATE -> "Σ r";
      case INTO_CANDIDATE -> gru ? "Σ h̃" : "Σ c̃";
      case INTO_STATE -> "Σ h";
      case RECALLED -> "r·(h(t−1)·U + b₁)";
      case INPUT_GATE -> "i";
      case FORGET_GATE -> "f";
      case OUTPUT_GATE -> "o";
      case UPDATE_GATE -> "z";
      case RESET_GATE -> "r";
      case CANDIDATE -> gru ? "h̃" : "c̃";
      case KEPT -> gru ? "z·h(t−1)" : "f·c(t−1)";
      case ADDED -> gru ? "(1−z)·h̃" : "i·c̃";
      case CELL_STATE -> "c(t)";
      case SQUASHED -> "tanh c(t)";
      case UPDATE_REST -> "1−z";
      case HIDDEN_STATE -> "h(t)";
    };
  }
}
