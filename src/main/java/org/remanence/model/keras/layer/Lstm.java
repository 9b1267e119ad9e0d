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
  public States start() {
    return new States(new double[units()], new double[units()]);
  }

  @Override
  public Step step(double[] input, States before) {
    double[] sums =
        Rows.sum(weights.fromInput(input, BLOCKS), weights.fromState(before.hidden(), BLOCKS));
    double[] in = activated(sums, 0, gates);
    double[] forget = activated(sums, 1, gates);
    double[] candidate = activated(sums, 2, activation);
    double[] out = activated(sums, 3, gates);
    double[] cell = Rows.sum(Rows.product(forget, before.cell()), Rows.product(in, candidate));
    double[] shown = cell.clone();
    activation.apply(shown);
    return new Step(
        new States(Rows.product(out, shown), cell),
        Map.of(
            Signal.INPUT_GATE, in,
            Signal.FORGET_GATE, forget,
            Signal.CANDIDATE, candidate,
            Signal.OUTPUT_GATE, out));
  }

  private double[] activated(double[] sums, int block, ActivationFunction function) {
    double[] values = weights.block(sums, block);
    function.apply(values);
    return values;
  }
}
