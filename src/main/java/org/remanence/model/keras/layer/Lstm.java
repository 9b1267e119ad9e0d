package org.remanence.model.keras.layer;

import java.util.Map;
import org.remanence.engine.cell.Signal;

/**
 * Blocks i, f, c, o: c' = f∘c + i∘c̃ and h' = o∘activation(c').
 *
 * @param activation of the candidate and of c'
 * @param gates of i, f and o
 */
public record Lstm(CellWeights weights, ActivationFunction activation, ActivationFunction gates)
    implements Cell {
  public static final int BLOCKS = 4;

  @Override
  public String type() {
    return "LSTM";
  }

  @Override
  public int inputs() {
    return weights.inputs();
  }

  @Override
  public int units() {
    return weights.units();
  }

  @Override
  public boolean hasCellState() {
    return true;
  }

  @Override
  public Map<Signal, double[]> step(double[] input, Map<Signal, double[]> before) {
    double[] sums =
        Rows.sum(
            weights.fromInput(input, BLOCKS),
            weights.fromState(before.get(Signal.HIDDEN_STATE), BLOCKS));
    double[] in = activated(sums, 0, gates);
    double[] forget = activated(sums, 1, gates);
    double[] candidate = activated(sums, 2, activation);
    double[] out = activated(sums, 3, gates);
    double[] cell =
        Rows.sum(Rows.product(forget, before.get(Signal.CELL_STATE)), Rows.product(in, candidate));
    double[] shown = cell.clone();
    activation.apply(shown);
    return Map.of(
        Signal.INPUT_GATE, in,
        Signal.FORGET_GATE, forget,
        Signal.CANDIDATE, candidate,
        Signal.OUTPUT_GATE, out,
        Signal.CELL_STATE, cell,
        Signal.HIDDEN_STATE, Rows.product(out, shown));
  }

  private double[] activated(double[] sums, int block, ActivationFunction function) {
    double[] values = weights.block(sums, block);
    function.apply(values);
    return values;
  }
}
