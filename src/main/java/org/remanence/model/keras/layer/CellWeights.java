package org.remanence.model.keras.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;

/** The weights of a recurrent cell: column blocks of H columns each, in the order of the file. */
public final class CellWeights {
  private final int inputs;
  private final int units;
  private final int columns;
  private final Tensor inputKernel;
  private final Tensor recurrentKernel;
  private final Matrix kernel;
  private final Matrix recurrent;
  private final @Nullable Tensor bias;

  /**
   * @param kernel F rows
   * @param recurrent H rows
   * @param bias one row, or two: with the input and with the state; null without bias
   */
  public CellWeights(Tensor kernel, Tensor recurrent, @Nullable Tensor bias) {
    inputs = kernel.shape()[0];
    units = recurrent.shape()[0];
    columns = recurrent.shape()[1];
    inputKernel = kernel;
    recurrentKernel = recurrent;
    this.kernel = new Matrix(kernel);
    this.recurrent = new Matrix(recurrent);
    this.bias = bias;
  }

  /** W as the file holds it. */
  public Tensor kernel() {
    return inputKernel;
  }

  /** U as the file holds it. */
  public Tensor recurrentKernel() {
    return recurrentKernel;
  }

  /** The bias, row after row; a row of zeros without one. */
  public float[] bias() {
    return bias == null ? new float[columns] : bias.values();
  }

  /** Returns whether there is a bias. */
  public boolean hasBias() {
    return bias != null;
  }

  /** Rows of the bias; 0 without one. */
  int biasRows() {
    return bias == null ? 0 : bias.values().length / columns;
  }

  /** F. */
  int inputs() {
    return inputs;
  }

  /** H. */
  int units() {
    return units;
  }

  /** x·W + b, all blocks beside each other. */
  double[] fromInput(double[] input) {
    double[] sum = bias(0);
    kernel.addProduct(input, sum);
    return sum;
  }

  /** h·U plus the bias with the state, if there is one, all blocks beside each other. */
  double[] fromState(double[] state) {
    double[] sum = bias(1);
    recurrent.addProduct(state, sum);
    return sum;
  }

  /** h·U of one block alone. */
  double[] fromState(double[] state, int block) {
    double[] sum = new double[columns];
    recurrent.addProduct(state, sum, block * units, (block + 1) * units);
    return block(sum, block);
  }

  /** A block of a sum. */
  double[] block(double[] sum, int block) {
    return Arrays.copyOfRange(sum, block * units, (block + 1) * units);
  }

  private double[] bias(int row) {
    double[] sum = new double[columns];
    if (bias != null && (row + 1) * columns <= bias.values().length) {
      int start = row * columns;
      Arrays.setAll(sum, i -> bias.values()[start + i]);
    }
    return sum;
  }
}
