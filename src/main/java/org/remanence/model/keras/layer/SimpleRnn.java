package org.remanence.model.keras.layer;

import java.util.Map;
import org.remanence.engine.cell.Signal;

/** h' = activation(x·W + h·U + b). */
public record SimpleRnn(CellWeights weights, ActivationFunction activation) implements Cell {
  public static final int BLOCKS = 1;

  @Override
  public String type() {
    return "SimpleRNN";
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
  public Map<Signal, double[]> step(double[] input, Map<Signal, double[]> before) {
    double[] sum =
        Rows.sum(
            weights.fromInput(input, BLOCKS),
            weights.fromState(before.get(Signal.HIDDEN_STATE), BLOCKS));
    activation.apply(sum);
    return Map.of(Signal.HIDDEN_STATE, sum);
  }
}
