package org.remanence.engine.cell;

import java.util.List;
import java.util.function.ToDoubleFunction;
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
   * A number in [0, 1] for each unit: a gate, what it leaves to 1, or its part of two gates
   * together.
   *
   * @param rest whether it is 1 − the gate
   * @param other gate of gate / (gate + other), which is a half where both are 0; null for none
   */
  public record Share(Signal gate, boolean rest, @Nullable Signal other) {

    public static Share of(Signal gate) {
      return new Share(gate, false, null);
    }

    public static Share restOf(Signal gate) {
      return new Share(gate, true, null);
    }

    /** The part gate / (gate + other). */
    public static Share partOf(Signal gate, Signal other) {
      return new Share(gate, false, other);
    }

    /** The gates that it depends on. */
    public List<Signal> gates() {
      return other == null ? List.of(gate) : List.of(gate, other);
    }

    /** Its value where gates have those values. */
    public double of(ToDoubleFunction<Signal> values) {
      double value = values.applyAsDouble(gate);
      if (other == null) {
        return rest ? 1 - value : value;
      }
      double sum = value + values.applyAsDouble(other);
      return sum == 0 ? 0.5 : value / sum;
    }

    /** Its derivative with respect to a signal, where gates have those values. */
    public double slope(Signal signal, ToDoubleFunction<Signal> values) {
      if (!gates().contains(signal)) {
        return 0;
      }
      if (other == null) {
        return rest ? -1 : 1;
      }
      double value = values.applyAsDouble(gate);
      double against = values.applyAsDouble(other);
      double sum = value + against;
      return sum == 0 ? 0 : (signal == gate ? against : -value) / (sum * sum);
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
