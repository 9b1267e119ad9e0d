package org.remanence.engine.cell;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column block of a cell's kernels: a gate, a candidate, or the state of a cell without gates.
 *
 * @param symbol as equations write it, such as {@code f} or {@code h̃}
 * @param recurrence how h(t−1) comes in
 * @param reset the gate that scales h(t−1) or its product; null if none does
 * @param initialBias what its bias starts at
 */
public record CellBlock(
    Signal signal,
    String symbol,
    Activation activation,
    Recurrence recurrence,
    @Nullable Signal reset,
    float initialBias) {

  /** Way in which h(t−1) comes into a block's sum. */
  public enum Recurrence {
    /** x(t)·W + b: not at all. */
    NONE,
    /** x(t)·W + h(t−1)·U + b. */
    PLAIN,
    /** x(t)·W + b₀ + r∘(h(t−1)·U + b₁), the reset gate after the product. */
    RESET_AFTER,
    /** x(t)·W + (r∘h(t−1))·U + b, the reset gate before the product. */
    RESET_BEFORE
  }

  public CellBlock {
    Objects.requireNonNull(signal);
    if ((reset != null) != isReset(recurrence)) {
      throw new IllegalArgumentException("a reset gate is for blocks that are reset: " + signal);
    }
  }

  /**
   * The gate that scales h(t−1) or its product.
   *
   * @throws IllegalStateException if there is none
   */
  public Signal resetGate() {
    if (reset == null) {
      throw new IllegalStateException(signal + " is not reset");
    }
    return reset;
  }

  /** Returns whether a gate scales h(t−1) or its product. */
  public boolean isReset() {
    return isReset(recurrence);
  }

  private static boolean isReset(Recurrence recurrence) {
    return recurrence == Recurrence.RESET_AFTER || recurrence == Recurrence.RESET_BEFORE;
  }

  /** A gate: σ of the plain sum. */
  public static CellBlock gate(Signal signal, String symbol) {
    return new CellBlock(signal, symbol, Activation.SIGMOID, Recurrence.PLAIN, null, 0);
  }

  /** Content that may become a part of the state, or the state itself: tanh of the plain sum. */
  public static CellBlock content(Signal signal, String symbol) {
    return new CellBlock(signal, symbol, Activation.TANH, Recurrence.PLAIN, null, 0);
  }

  /** The same block with a reset gate. */
  public CellBlock reset(Recurrence when, Signal gate) {
    return new CellBlock(signal, symbol, activation, when, gate, initialBias);
  }

  /** The same block without h(t−1): what comes in is the input alone. */
  public CellBlock ofInputAlone() {
    return new CellBlock(signal, symbol, activation, Recurrence.NONE, null, initialBias);
  }

  /** The same block with another function of its sum. */
  public CellBlock with(Activation other) {
    return new CellBlock(signal, symbol, other, recurrence, reset, initialBias);
  }

  /** The same block with a bias that starts at another value than 0. */
  public CellBlock startingAt(float bias) {
    return new CellBlock(signal, symbol, activation, recurrence, reset, bias);
  }
}
