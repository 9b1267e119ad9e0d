package org.remanence.explain;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;

/**
 * Gradient δ(t) = ∂L/∂h(t) of a loss of the final state alone, split by the ways on which it came
 * back: δ(t) = K(t) + R(t). K is what the memory carried: from where a way enters the state, it
 * stays there until T, and at each step the gate that keeps is all that acts on it. R is the rest:
 * every way that leaves the state in between and goes through the recurrent kernel U once more.
 *
 * <pre>
 * GRU     K(T) = δ(T)                              K(t) = z(t+1)∘K(t+1)
 *         so K(t) = z(t+1)∘…∘z(T)∘δ(T)
 * LSTM    C(T) = o(T)∘(1 − tanh²c(T))∘δ(T)         C(t) = f(t+1)∘C(t+1)
 *         so C(t) = f(t+1)∘…∘f(T)∘C(T), the part of ∂L/∂c(t) that c alone carried
 *         K(t) = (C∘c̃∘i∘(1−i))·Uᵢᵀ + (C∘c(t)∘f∘(1−f))·U_fᵀ + (C∘i∘(1−c̃²))·U_c̃ᵀ,
 *         C, i, f and c̃ at t+1: h(t) has no way but U into c(t+1), and from there c carries it
 * minGRU  as a GRU, with 1 − z; minLSTM with f/(f+i): there is no U, and R(t) = 0
 * RNN     K(t) = 0 for t &lt; T: h(t) has no way but U, at each step
 * </pre>
 *
 * <p>At T nothing was carried yet: K(T) = δ(T) for every cell. The two parts are vectors that add
 * up to δ(t); their lengths add up to its length only where they point the same way.
 *
 * @param whole δ(t), T rows of H numbers
 * @param carried K(t)
 * @param rest R(t) = δ(t) − K(t)
 */
public record GradientSplit(double[][] whole, double[][] carried, double[][] rest) {

  /**
   * Splits the gradient of a layer that reads forward and whose final state alone the loss sees.
   *
   * @param gradients ∂L/∂h(t) of the same pass
   * @param recurrentKernel U [H, gH]; null of a cell without, which has no c either
   * @throws IllegalArgumentException if the layer reads backward
   */
  public static GradientSplit of(
      LayerTrace trace, Map<Signal, float[][]> gradients, @Nullable Tensor recurrentKernel) {
    if (trace.backward()) {
      throw new IllegalArgumentException(trace.name() + " reads backward");
    }
    double[][] whole =
        Stream.of(Objects.requireNonNull(gradients.get(Signal.HIDDEN_STATE), "no gradient at h"))
            .map(ChainRule::doubles)
            .toArray(double[][]::new);
    CellType cell = trace.cell();
    double[][] carried =
        !cell.isGated()
            ? nothing(whole)
            : cell.hasCellState()
                ? throughCell(trace, whole, Objects.requireNonNull(recurrentKernel, "no U"))
                : throughHidden(trace, whole);
    double[][] rest = new double[whole.length][];
    for (int t = 0; t < whole.length; t++) {
      rest[t] = new double[whole[t].length];
      for (int j = 0; j < rest[t].length; j++) {
        rest[t][j] = whole[t][j] - carried[t][j];
      }
    }
    return new GradientSplit(whole, carried, rest);
  }

  private static double[][] nothing(double[][] whole) {
    double[][] carried = new double[whole.length][whole[0].length];
    carried[whole.length - 1] = whole[whole.length - 1].clone();
    return carried;
  }

  /** K(t) where h is the state. */
  private static double[][] throughHidden(LayerTrace trace, double[][] whole) {
    double[][] carried = nothing(whole);
    for (int t = whole.length - 2; t >= 0; t--) {
      carried[t] = ChainRule.throughKept(trace, t + 1, carried[t + 1]);
    }
    return carried;
  }

  /** K(t) where c is the state, into which h(t) enters at t + 1. */
  private static double[][] throughCell(
      LayerTrace trace, double[][] whole, Tensor recurrentKernel) {
    double[][] carried = nothing(whole);
    int last = whole.length - 1;
    double[] atCell = ChainRule.throughOutput(trace, last, whole[last]);
    for (int t = last - 1; t >= 0; t--) {
      carried[t] = beforeEntering(trace, t + 1, atCell, recurrentKernel);
      atCell = ChainRule.throughKept(trace, t + 1, atCell);
    }
    return carried;
  }

  /** Gradient at h(t−1) of what enters c(t) through the gates that keep and add, and c̃. */
  private static double[] beforeEntering(LayerTrace trace, int t, double[] atCell, Tensor kernel) {
    CellType cell = trace.cell();
    double[] gradient = new double[atCell.length];
    for (int i = 0; i < cell.blockCount(); i++) {
      CellBlock block = cell.blocks().get(i);
      if (block.signal() != cell.equation().outputGate()) {
        double[] atValue = ChainRule.throughState(trace, t, block.signal(), atCell);
        double[] atSum = ChainRule.throughActivation(trace, t, block, atValue);
        ChainRule.addThroughWeights(gradient, atSum, kernel, i);
      }
    }
    return gradient;
  }
}
