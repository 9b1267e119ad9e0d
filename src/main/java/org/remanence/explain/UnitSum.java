package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.CellBlock.Recurrence;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;

/**
 * Terms of the sum in one gate (or candidate) of one unit at one step, as on a blackboard: the
 * value is the activation of {@code input + inputBias + recurrent + recurrentBias}. A reset gate
 * after the product, as in a GRU's candidate, multiplies the recurrent part and its bias first.
 *
 * @param input x(t)·W, this unit's column
 * @param recurrent h(t−1)·U, 0 of a cell without U, or (r∘h(t−1))·U where a reset gate comes before
 *     the product
 * @param inputBias b, or b₀ of a GRU
 * @param recurrentBias b₁ of a GRU; else 0
 * @param value what the engine computed
 */
public record UnitSum(
    Signal signal,
    double input,
    double recurrent,
    double inputBias,
    double recurrentBias,
    double value) {

  /**
   * The sums of all blocks of a unit, in the cell's own order.
   *
   * @param layer index into the reading's layers
   */
  public static List<UnitSum> of(CellReading reading, int layer, int token, int unit) {
    LayerTrace trace = reading.layers().get(layer);
    CellType cell = trace.cell();
    float[] x = reading.input(layer, token);
    Tensor kernel = reading.kernel(layer);
    float[] bias = reading.bias(layer);
    int columns = kernel.shape()[1];
    List<UnitSum> sums = new ArrayList<>();
    for (int i = 0; i < cell.blockCount(); i++) {
      CellBlock block = cell.blocks().get(i);
      float[] h = recurrentInput(trace, block, token);
      int column = i * h.length + unit;
      sums.add(
          new UnitSum(
              block.signal(),
              dot(x, kernel, column),
              cell.hasRecurrentKernel() ? dot(h, reading.recurrentKernel(layer), column) : 0,
              bias[column],
              cell.biasRows() == 2 ? bias[columns + column] : 0,
              trace.get(block.signal())[token][unit]));
    }
    return sums;
  }

  /** h(t−1) as it enters a block's recurrent product. */
  static float[] recurrentInput(LayerTrace trace, CellBlock block, int token) {
    float[] h = trace.before(Signal.HIDDEN_STATE, token);
    if (block.recurrence() != Recurrence.RESET_BEFORE) {
      return h;
    }
    float[] scaled = h.clone();
    for (int unit = 0; unit < scaled.length; unit++) {
      scaled[unit] *= trace.get(block.resetGate())[token][unit];
    }
    return scaled;
  }

  private static double dot(float[] row, Tensor matrix, int column) {
    int columns = matrix.shape()[1];
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += (double) row[i] * matrix.values()[i * columns + column];
    }
    return sum;
  }
}
