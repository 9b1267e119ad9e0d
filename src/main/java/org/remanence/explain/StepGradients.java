package org.remanence.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.LossGradient;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.CellBlock.Recurrence;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.tensor.Tensor;

/**
 * Gradients ∂L/∂v of a loss at the numbers v of a cell at one step, each along all the ways in
 * which v acts on the loss from there on.
 *
 * <pre>
 * from the engine   ∂L/∂h(t), and ∂L/∂c(t) while h(t) stays
 * state s           ∂L/∂c(t) = that + ∂L/∂h(t)∘o∘(1 − tanh²c(t)), or ∂L/∂h(t)
 * s = keep∘s(t−1) + add∘candidate: by the product rule, from ∂L/∂s(t)
 * h = o∘tanh c: ∂L/∂o = ∂L/∂h(t)∘tanh c(t)      ∂L/∂tanh c = ∂L/∂h(t)∘o
 * sum a of v = σ(a) or tanh(a): ∂L/∂a = ∂L/∂v∘v∘(1−v), or ∂L/∂v∘(1−v²)
 * reset gate behind the product: ∂L/∂r = ∂L/∂a∘(h(t−1)·U + b₁), a the candidate's sum
 * input: ∂L/∂x(t) = Σ ∂L/∂a·Wᵀ over the blocks, a vector
 * </pre>
 */
final class StepGradients {
  private final CellReading reading;
  private final LossGradient gradient;
  private final int layer;
  private final int token;
  private final LayerTrace trace;
  private final CellType cell;
  private final double[] atHidden;
  private final double[] atState;

  private StepGradients(CellReading reading, LossGradient gradient, int layer, int token) {
    this.reading = reading;
    this.gradient = gradient;
    this.layer = layer;
    this.token = token;
    trace = reading.layers().get(layer);
    cell = trace.cell();
    atHidden = ChainRule.doubles(at(Signal.HIDDEN_STATE, token));
    atState = atState(token);
  }

  /**
   * Gradients at a step, of one unit or as the root mean square of all; of x(t), a vector, always
   * as the root mean square.
   *
   * @param gradient of the same reading
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   */
  static StepValues of(CellReading reading, LossGradient gradient, int layer, int token, int unit) {
    StepGradients step = new StepGradients(reading, gradient, layer, token);
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    step.vectors()
        .forEach(
            (quantity, vector) ->
                values.put(
                    quantity,
                    unit == StepValues.ALL_UNITS || quantity == Quantity.INPUT
                        ? rootMeanSquare(vector)
                        : vector[unit]));
    return new StepValues(step.cell, reading.input(layer, token).length, values, true);
  }

  private Map<Quantity, double[]> vectors() {
    Map<Quantity, double[]> vectors = new EnumMap<>(Quantity.class);
    vectors.put(Quantity.HIDDEN_STATE, atHidden);
    if (cell.isGated()) {
      StateEquation equation = cell.equation();
      vectors.put(Quantity.of(equation.state()), atState);
      vectors.put(Quantity.KEPT, atState);
      vectors.put(Quantity.ADDED, atState);
    }
    if (cell.hasCellState()) {
      float[] output = trace.get(cell.equation().outputGate())[token];
      vectors.put(Quantity.SQUASHED, each(j -> atHidden[j] * output[j]));
    }
    Quantity.complemented(cell)
        .ifPresent(
            gate -> {
              StateEquation equation = cell.equation();
              float[] shared =
                  equation.keep().rest()
                      ? trace.before(equation.state(), token)
                      : trace.get(equation.candidate())[token];
              vectors.put(Quantity.COMPLEMENT, each(j -> atState[j] * shared[j]));
            });
    if (Quantity.areWeighed(cell)) {
      float[] before = trace.before(cell.equation().state(), token);
      float[] candidate = trace.get(cell.equation().candidate())[token];
      vectors.put(Quantity.KEEP_SHARE, each(j -> atState[j] * before[j]));
      vectors.put(Quantity.ADD_SHARE, each(j -> atState[j] * candidate[j]));
    }
    blocks(vectors);
    vectors.put(Quantity.INPUT, throughWeights(reading.kernel(layer), vectors, false));
    before(vectors);
    return vectors;
  }

  /** Gradients at gates and candidate, and at the sums behind them. */
  private void blocks(Map<Quantity, double[]> vectors) {
    List<CellBlock> plainFirst =
        cell.blocks().stream()
            .sorted((one, other) -> one.recurrence().compareTo(other.recurrence()))
            .toList();
    for (CellBlock block : plainFirst) {
      double[] at = atBlock(block);
      vectors.put(Quantity.of(block.signal()), at);
      vectors.put(
          Quantity.into(block.signal()), ChainRule.throughActivation(trace, token, block, at));
    }
    for (CellBlock block : cell.blocks()) {
      if (block.recurrence() == Recurrence.RESET_AFTER) {
        double[] atSum = Objects.requireNonNull(vectors.get(Quantity.into(block.signal())));
        double[] past = past(block);
        double[] atReset = each(j -> atSum[j] * past[j]);
        CellBlock reset = cell.block(block.resetGate());
        vectors.put(Quantity.RECALLED, atSum);
        vectors.put(Quantity.of(reset.signal()), atReset);
        vectors.put(
            Quantity.into(reset.signal()),
            ChainRule.throughActivation(trace, token, reset, atReset));
      }
    }
  }

  private double[] atBlock(CellBlock block) {
    if (block.signal() == Signal.HIDDEN_STATE) {
      return atHidden;
    }
    if (cell.hasCellState() && block.signal() == cell.equation().outputGate()) {
      float[] state = trace.get(Signal.CELL_STATE)[token];
      return each(j -> atHidden[j] * Math.tanh(state[j]));
    }
    return ChainRule.throughState(trace, token, block.signal(), atState);
  }

  /** h(t−1)·U + b₁ of a block. */
  private double[] past(CellBlock block) {
    return each(
        unit ->
            UnitSum.of(reading, layer, token, unit).stream()
                .filter(sum -> sum.signal() == block.signal())
                .mapToDouble(sum -> sum.recurrent() + sum.recurrentBias())
                .sum());
  }

  /** Gradients at the states that the step began with; at the first word at the zeros there. */
  private void before(Map<Quantity, double[]> vectors) {
    int earlier = trace.backward() ? token + 1 : token - 1;
    boolean first = earlier < 0 || earlier >= trace.tokens();
    vectors.put(
        Quantity.HIDDEN_BEFORE,
        first ? beforeFirst(vectors) : ChainRule.doubles(at(Signal.HIDDEN_STATE, earlier)));
    if (cell.hasCellState()) {
      vectors.put(
          Quantity.CELL_BEFORE,
          first ? ChainRule.throughKept(trace, token, atState) : atState(earlier));
    }
  }

  /** Gradient at h before the first step: through U, and where h is the state what is kept. */
  private double[] beforeFirst(Map<Quantity, double[]> vectors) {
    double[] throughU =
        cell.hasRecurrentKernel()
            ? throughWeights(reading.recurrentKernel(layer), vectors, true)
            : new double[atHidden.length];
    if (!cell.isGated() || cell.hasCellState()) {
      return throughU;
    }
    double[] kept = ChainRule.throughKept(trace, token, atState);
    return each(j -> throughU[j] + kept[j]);
  }

  /**
   * Σ ∂L/∂a·Wᵀ over the blocks.
   *
   * @param recurrent whether the weights are U, whose product a reset gate scales
   */
  private double[] throughWeights(
      Tensor weights, Map<Quantity, double[]> vectors, boolean recurrent) {
    double[] sum = new double[weights.shape()[0]];
    for (int i = 0; i < cell.blockCount(); i++) {
      CellBlock block = cell.blocks().get(i);
      double[] at = Objects.requireNonNull(vectors.get(Quantity.into(block.signal())));
      boolean scaled = recurrent && block.recurrence() == Recurrence.RESET_AFTER;
      ChainRule.addThroughWeights(sum, scaled ? timesReset(block, at) : at, weights, i);
    }
    return sum;
  }

  private double[] timesReset(CellBlock block, double[] at) {
    float[] reset = trace.get(block.resetGate())[token];
    return each(j -> reset[j] * at[j]);
  }

  /** ∂L/∂c(t) along all ways, or ∂L/∂h(t) of a cell without c. */
  private double[] atState(int t) {
    double[] hidden = ChainRule.doubles(at(Signal.HIDDEN_STATE, t));
    if (!cell.hasCellState()) {
      return hidden;
    }
    float[] kept = at(Signal.CELL_STATE, t);
    double[] through = ChainRule.throughOutput(trace, t, hidden);
    return each(j -> kept[j] + through[j]);
  }

  private float[] at(Signal state, int t) {
    return Objects.requireNonNull(gradient.states().get(layer).get(state), "no gradient")[t];
  }

  private double[] each(IntToDoubleFunction of) {
    double[] vector = new double[trace.get(Signal.HIDDEN_STATE)[token].length];
    for (int j = 0; j < vector.length; j++) {
      vector[j] = of.applyAsDouble(j);
    }
    return vector;
  }

  private static double rootMeanSquare(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return vector.length == 1 ? vector[0] : Math.sqrt(sum / vector.length);
  }
}
