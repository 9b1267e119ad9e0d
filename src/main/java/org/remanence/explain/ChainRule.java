package org.remanence.explain;

import java.util.function.ToDoubleFunction;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.tensor.Tensor;

/** Single steps of the chain rule through a cell, by the cell's own state equation. */
final class ChainRule {
  private ChainRule() {}

  /**
   * ∂L/∂signal of one that acts on the state s(t) = keep∘s(t−1) + add∘candidate: by the product
   * rule s(t−1) times the slope of what is kept, the candidate times that of what is added, and the
   * share added for the candidate; 0 for other signals.
   *
   * @param atState ∂L/∂s(t)
   */
  static double[] throughState(LayerTrace trace, int t, Signal signal, double[] atState) {
    StateEquation equation = trace.cell().equation();
    float[] before = trace.before(equation.state(), t);
    float[] candidate = trace.get(equation.candidate())[t];
    double[] gradient = new double[atState.length];
    for (int j = 0; j < gradient.length; j++) {
      ToDoubleFunction<Signal> values = trace.at(t, j);
      double factor =
          equation.keep().slope(signal, values) * before[j]
              + equation.add().slope(signal, values) * candidate[j];
      if (signal == equation.candidate()) {
        factor += equation.add().of(values);
      }
      gradient[j] = factor * atState[j];
    }
    return gradient;
  }

  /** Part of ∂L/∂s(t−1) that comes through what step t keeps of the state: keep∘∂L/∂s(t). */
  static double[] throughKept(LayerTrace trace, int t, double[] atState) {
    StateEquation.Share keep = trace.cell().equation().keep();
    double[] gradient = new double[atState.length];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = keep.of(trace.at(t, j)) * atState[j];
    }
    return gradient;
  }

  /** Part of ∂L/∂c(t) that comes through h(t) = o∘tanh(c): o∘(1 − tanh²c(t))∘∂L/∂h(t). */
  static double[] throughOutput(LayerTrace trace, int t, double[] atHidden) {
    float[] output = trace.get(trace.cell().equation().outputGate())[t];
    float[] cell = trace.get(Signal.CELL_STATE)[t];
    double[] gradient = new double[atHidden.length];
    for (int j = 0; j < gradient.length; j++) {
      double squashed = Math.tanh(cell[j]);
      gradient[j] = atHidden[j] * output[j] * (1 - squashed * squashed);
    }
    return gradient;
  }

  /** Gradient at the sum behind a gate, a candidate or an RNN's state, from that at its value. */
  static double[] throughActivation(LayerTrace trace, int t, CellBlock block, double[] atValue) {
    float[] value = trace.get(block.signal())[t];
    double[] gradient = new double[atValue.length];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = atValue[j] * block.activation().slope(value[j]);
    }
    return gradient;
  }

  /**
   * Adds what comes through the weights of a block: the gradient at its sum times Wᵀ or Uᵀ.
   *
   * @param sum a number for each row of the weights
   * @param block its index
   */
  static void addThroughWeights(double[] sum, double[] atSum, Tensor weights, int block) {
    int columns = weights.shape()[1];
    for (int row = 0; row < sum.length; row++) {
      int at = row * columns + block * atSum.length;
      for (int j = 0; j < atSum.length; j++) {
        sum[row] += atSum[j] * weights.values()[at + j];
      }
    }
  }

  static double[] doubles(float[] values) {
    double[] copy = new double[values.length];
    for (int j = 0; j < copy.length; j++) {
      copy[j] = values[j];
    }
    return copy;
  }
}
