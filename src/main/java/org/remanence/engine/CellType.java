package org.remanence.engine;

import java.util.List;

/** The recurrent cells; the gate order is Keras 3's order of column blocks in the kernels. */
public enum CellType {
  RNN(1, 1, List.of(Signal.HIDDEN_STATE)),
  LSTM(
      4,
      1,
      List.of(
          Signal.INPUT_GATE,
          Signal.FORGET_GATE,
          Signal.CANDIDATE,
          Signal.OUTPUT_GATE,
          Signal.CELL_STATE,
          Signal.HIDDEN_STATE)),
  /** With {@code reset_after}: the reset gate acts after the recurrent product. */
  GRU(3, 2, List.of(Signal.UPDATE_GATE, Signal.RESET_GATE, Signal.CANDIDATE, Signal.HIDDEN_STATE));

  private final int blocks;
  private final int biasRows;
  private final List<Signal> signals;

  CellType(int blocks, int biasRows, List<Signal> signals) {
    this.blocks = blocks;
    this.biasRows = biasRows;
    this.signals = signals;
  }

  /** Column blocks of width H in the kernel, the recurrent kernel and the bias. */
  public int blocks() {
    return blocks;
  }

  /**
   * Whether a block's h(t−1)·U is needed by itself instead of in a sum with x·W: the reset gate
   * scales that of a GRU's candidate.
   */
  boolean keepsRecurrentApart(int block) {
    return this == GRU && signals.get(block) == Signal.CANDIDATE;
  }

  /**
   * Numbers that training keeps per unit and step for the way back: the signals, h(t−1) as it
   * enters the recurrent product, and what is kept apart of that product.
   */
  public int keptPerStep() {
    int apart = 0;
    for (int block = 0; block < blocks; block++) {
      apart += keepsRecurrentApart(block) ? 1 : 0;
    }
    return signals.size() + 1 + apart;
  }

  /** Rows of the bias: 2 for GRU (input part, recurrent part), else 1. */
  public int biasRows() {
    return biasRows;
  }

  /** What a trace of this cell holds. */
  public List<Signal> signals() {
    return signals;
  }
}
