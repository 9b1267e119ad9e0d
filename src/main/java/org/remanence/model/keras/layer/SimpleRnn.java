package org.remanence.model.keras.layer;

import java.util.Map;

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
  public Step step(double[] input, States before) {
    double[] sum =
        Rows.sum(weights.fromInput(input, BLOCKS), weights.fromState(before.hidden(), BLOCKS));
    activation.apply(sum);
    return new Step(States.of(sum), Map.of());
  }
}
