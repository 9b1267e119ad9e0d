package org.remanence.model.keras.layer;

import org.remanence.engine.tensor.Tensor;

/** A matrix of a file, row by row, multiplied in double precision. */
final class Matrix {
  private final int columns;
  private final float[] values;

  /**
   * @param tensor with two dimensions
   */
  Matrix(Tensor tensor) {
    columns = tensor.shape()[1];
    values = tensor.values();
  }

  /** Adds {@code row} times this matrix to {@code sum}. */
  void addProduct(double[] row, double[] sum) {
    addProduct(row, sum, 0, columns);
  }

  /** The same for the columns from {@code first} to {@code end} alone. */
  void addProduct(double[] row, double[] sum, int first, int end) {
    for (int i = 0; i < row.length; i++) {
      double factor = row[i];
      int start = i * columns;
      for (int j = first; j < end; j++) {
        sum[j] += factor * values[start + j];
      }
    }
  }
}
