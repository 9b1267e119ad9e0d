package org.remanence.ui.gates;

import org.remanence.engine.Signal;

/** A number that flows through the drawing of a cell. */
enum Quantity {
  /** The input x(t): a vector, so without a single number. */
  INPUT(null),
  HIDDEN_BEFORE(null),
  CELL_BEFORE(null),
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

  /** What the trace records of it; null if it follows from others. */
  Signal signal() {
    return signal;
  }

  /** Whether it lies in [0, 1]. */
  boolean isShare() {
    return this == UPDATE_REST || (signal != null && signal.isGate());
  }
}
