package org.remanence.engine.cell;

import org.jspecify.annotations.Nullable;

/**
 * Equation of a gated cell's new state: what is kept of the old one, and what is added.
 *
 * <pre>
 * s(t) = keep∘s(t−1) + add∘candidate          h(t) = s(t), or output∘squashing(s(t)) where s is c
 * </pre>
 *
 * @param state {@link Signal#CELL_STATE} or {@link Signal#HIDDEN_STATE}
 * @param output the gate between c(t) and h(t); null where the state is h
 * @param squashing of c(t) before that gate
 */
public record StateEquation(
    Signal state,
    Share keep,
    Share add,
    Signal candidate,
    @Nullable Signal output,
    Activation squashing) {

  /**
   * A number in [0, 1] for each unit: a gate, or what it leaves to 1.
   *
   * @param rest whether it is 1 − the gate
   */
  public record Share(Signal gate, boolean rest) {

    public static Share of(Signal gate) {
      return new Share(gate, false);
    }

    public static Share restOf(Signal gate) {
      return new Share(gate, true);
    }

    /** Its value where the gate has that one. */
    public double of(double gateValue) {
      return rest ? 1 - gateValue : gateValue;
    }
  }

  /** The equation of a cell that squashes c(t), if it has one, by tanh. */
  public StateEquation(
      Signal state, Share keep, Share add, Signal candidate, @Nullable Signal output) {
    this(state, keep, add, candidate, output, Activation.TANH);
  }

  public StateEquation {
    boolean known = state == Signal.CELL_STATE || state == Signal.HIDDEN_STATE;
    if (!known || (output == null) != (state == Signal.HIDDEN_STATE)) {
      throw new IllegalArgumentException(
          "an output gate stands between c and h, else there is none");
    }
  }

  /**
   * The gate between c(t) and h(t).
   *
   * @throws IllegalStateException if the state is h
   */
  public Signal outputGate() {
    if (output == null) {
      throw new IllegalStateException("no output gate where the state is h");
    }
    return output;
  }
}
