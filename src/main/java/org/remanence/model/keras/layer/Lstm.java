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
  public States start() {
    return new States(new double[units()], new double[units()]);
  }

  @Override
  public Step step(double[] input, States before) {
    double[] sums = Rows.sum(weights.fromInput(input), weights.fromState(before.hidden()));
    double[] in = gates.of(weights.block(sums, 0));
    double[] forget = gates.of(weights.block(sums, 1));
    double[] candidate = activation.of(weights.block(sums, 2));
    double[] out = gates.of(weights.block(sums, 3));
    double[] cell = Rows.sum(Rows.product(forget, before.cell()), Rows.product(in, candidate));
    return new Step(
        new States(Rows.product(out, activation.of(cell)), cell),
        Map.of(
            Signal.INPUT_GATE, in,
            Signal.FORGET_GATE, forget,
            Signal.CANDIDATE, candidate,
            Signal.OUTPUT_GATE, out));
  }
}
