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
  public Step step(double[] input, States before) {
    double[] sum = Rows.sum(weights.fromInput(input), weights.fromState(before.hidden()));
    return new Step(States.of(activation.of(sum)), Map.of());
  }
}
