package org.remanence.model.keras.layer;

import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;

/** h' = activation(x·W + h·U + b). */
public record SimpleRnn(CellWeights weights, ActivationFunction activation) implements Cell {
  public static final int BLOCKS = 1;

  @Override
  public String type() {
    return "SimpleRNN";
  }

  @Override
  public CellType described() {
    CellBlock state =
        new CellBlock(
            Signal.HIDDEN_STATE, "h", activation.described(), CellBlock.Recurrence.PLAIN, null, 0);
    return CellType.described("RNN", List.of(state), weights.biasRows(), null);
  }

  @Override
  public Step step(double[] input, States before, StepChange change) {
    double[] sum = Rows.sum(weights.fromInput(input), weights.fromState(before.hidden()));
    return new Step(States.of(change.of(Signal.HIDDEN_STATE, activation.of(sum))), Map.of());
  }
}
