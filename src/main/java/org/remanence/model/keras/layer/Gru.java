package org.remanence.model.keras.layer;

import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;

/**
 * Blocks z, r, h: h' = z∘h + (1−z)∘h̃.
 *
 * @param activation of the candidate h̃
 * @param gates of z and r
 * @param resetAfter whether r acts on h·U with its bias (Keras since 2.3, cuDNN) or on h before the
 *     product (Cho et al. 2014)
 */
public record Gru(
    CellWeights weights,
    ActivationFunction activation,
    ActivationFunction gates,
    boolean resetAfter)
    implements Cell {
  public static final int BLOCKS = 3;

  @Override
  public String type() {
    return "GRU";
  }

  @Override
  public CellType described() {
    return CellType.described(
        "GRU",
        CellType.GRU.blocks().stream().map(this::block).toList(),
        weights.biasRows(),
        CellType.GRU.equation());
  }

  private CellBlock block(CellBlock own) {
    CellBlock block = own.with((own.signal().isGate() ? gates : activation).described());
    boolean before = own.recurrence() == CellBlock.Recurrence.RESET_AFTER && !resetAfter;
    return before ? block.reset(CellBlock.Recurrence.RESET_BEFORE, own.resetGate()) : block;
  }

  @Override
  public Step step(double[] input, States before, StepChange change) {
    double[] state = before.hidden();
    double[] fromInput = weights.fromInput(input);
    double[] fromState = weights.fromState(state);
    double[] update = change.of(Signal.UPDATE_GATE, gate(fromInput, fromState, 0));
    double[] reset = change.of(Signal.RESET_GATE, gate(fromInput, fromState, 1));
    double[] recurrence =
        resetAfter
            ? Rows.product(reset, weights.block(fromState, 2))
            : weights.fromState(Rows.product(reset, state), 2);
    double[] candidate =
        change.of(
            Signal.CANDIDATE, activation.of(Rows.sum(weights.block(fromInput, 2), recurrence)));
    double[] next = new double[state.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = update[i] * state[i] + (1 - update[i]) * candidate[i];
    }
    return new Step(
        States.of(change.of(Signal.HIDDEN_STATE, next)),
        Map.of(
            Signal.UPDATE_GATE, update,
            Signal.RESET_GATE, reset,
            Signal.CANDIDATE, candidate));
  }

  private double[] gate(double[] fromInput, double[] fromState, int block) {
    return gates.of(Rows.sum(weights.block(fromInput, block), weights.block(fromState, block)));
  }
}
