package org.remanence.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.remanence.engine.cell.Signal;

/**
 * Trace of one direction of one recurrent layer, or of a transformer's block, on a sentence.
 *
 * @param name such as {@code recurrent.0} or {@code recurrent.0.backward}
 * @param backward whether it reads from the last token to the first; its rows are in token order
 *     all the same
 * @param signals per signal T rows (tokens) of H numbers (units)
 * @param start H numbers per state (h, and c of an LSTM) with which a layer came to the first row
 *     that it read: what padding left behind; empty where that is 0
 * @param block the inside of a transformer's block; empty of a recurrent layer
 */
public record LayerTrace(
    String name,
    CellType cell,
    boolean backward,
    Map<Signal, float[][]> signals,
    Map<Signal, float[]> start,
    Optional<BlockTrace> block) {
  public LayerTrace {
    signals = Collections.unmodifiableMap(new EnumMap<>(signals));
    start = Map.copyOf(start);
  }

  /** Trace of a recurrent layer. */
  public LayerTrace(
      String name,
      CellType cell,
      boolean backward,
      Map<Signal, float[][]> signals,
      Map<Signal, float[]> start) {
    this(name, cell, backward, signals, start, Optional.empty());
  }

  LayerTrace(String name, CellType cell, boolean backward, Map<Signal, float[][]> signals) {
    this(name, cell, backward, signals, Map.of());
  }

  public int tokens() {
    return get(Signal.HIDDEN_STATE).length;
  }

  /**
   * T rows of H numbers.
   *
   * @throws IllegalArgumentException if the cell has no such signal
   */
  public float[][] get(Signal signal) {
    return find(signal)
        .orElseThrow(
            () -> new IllegalArgumentException("no " + signal.id() + " in a cell of type " + cell));
  }

  /** The same; empty if the cell has no such signal. */
  public Optional<float[][]> find(Signal signal) {
    return Optional.ofNullable(signals.get(signal));
  }

  /** The signals of one unit at a token. */
  public ToDoubleFunction<Signal> at(int token, int unit) {
    return signal -> get(signal)[token][unit];
  }

  /** ‖h‖, the Euclidean length of the hidden state after a token. */
  public double norm(int token) {
    double squares = 0;
    for (float h : get(Signal.HIDDEN_STATE)[token]) {
      squares += (double) h * h;
    }
    return Math.sqrt(squares);
  }

  /** H numbers of a state as the cell found it when it read that token. */
  public float[] before(Signal state, int token) {
    int previous = backward ? token + 1 : token - 1;
    if (previous >= 0 && previous < tokens()) {
      return get(state)[previous];
    }
    float[] zero = new float[get(state)[token].length];
    return start.getOrDefault(state, zero);
  }

  /**
   * The first rows of this trace, and behind them those of a reading that went on from there.
   *
   * @param steps how many rows of this one
   */
  LayerTrace goingOn(int steps, LayerTrace rest) {
    Map<Signal, float[][]> joined = new EnumMap<>(signals);
    joined.replaceAll(
        (signal, rows) -> {
          float[][] behind = rest.get(signal);
          float[][] all = Arrays.copyOf(rows, steps + behind.length);
          System.arraycopy(behind, 0, all, steps, behind.length);
          return all;
        });
    return new LayerTrace(name, cell, backward, joined, start);
  }

  LayerTrace from(int steps) {
    Map<Signal, float[][]> kept = new EnumMap<>(signals);
    kept.replaceAll((signal, rows) -> Arrays.copyOfRange(rows, steps, rows.length));
    Optional<BlockTrace> inside = block.map(each -> each.from(steps));
    if (steps == 0 || backward) {
      return new LayerTrace(name, cell, backward, kept, start, inside);
    }
    Map<Signal, float[]> left = new EnumMap<>(Signal.class);
    for (Signal state : cell.states()) {
      left.put(state, get(state)[steps - 1]);
    }
    return new LayerTrace(name, cell, false, kept, left, inside);
  }
}
