package org.remanence.model.keras.layer;

import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;

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
  public CellType described() {
    StateEquation own = CellType.LSTM.equation();
    StateEquation equation =
        new StateEquation(
            own.state(),
            own.keep(),
            own.add(),
            own.candidate(),
            own.outputGate(),
            activation.described());
    return CellType.described(
        "LSTM",
        CellType.LSTM.blocks().stream().map(block -> block.with(activation(block))).toList(),
        weights.biasRows(),
        equation);
  }

  private Activation activation(CellBlock block) {
    return (block.signal().isGate() ? gates : activation).described();
  }

  @Override
  public Step step(double[] input, States before, StepChange change) {
    double[] sums = Rows.sum(weights.fromInput(input), weights.fromState(before.hidden()));
    double[] in = change.of(Signal.INPUT_GATE, gates.of(weights.block(sums, 0)));
    double[] forget = change.of(Signal.FORGET_GATE, gates.of(weights.block(sums, 1)));
    double[] candidate = change.of(Signal.CANDIDATE, activation.of(weights.block(sums, 2)));
    double[] out = change.of(Signal.OUTPUT_GATE, gates.of(weights.block(sums, 3)));
    double[] cell =
        change.of(
            Signal.CELL_STATE,
            Rows.sum(Rows.product(forget, before.cell()), Rows.product(in, candidate)));
    double[] hidden = change.of(Signal.HIDDEN_STATE, Rows.product(out, activation.of(cell)));
    return new Step(
        new States(hidden, cell),
        Map.of(
            Signal.INPUT_GATE, in,
            Signal.FORGET_GATE, forget,
            Signal.CANDIDATE, candidate,
            Signal.OUTPUT_GATE, out));
  }
}
