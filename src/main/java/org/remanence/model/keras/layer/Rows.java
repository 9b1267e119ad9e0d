package org.remanence.model.keras.layer;

import java.util.Arrays;
import java.util.Collections;

/** Arithmetic on rows of numbers. */
final class Rows {
  private Rows() {}

  static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  static double[] product(double[] one, double[] other) {
    double[] product = one.clone();
    Arrays.setAll(product, i -> one[i] * other[i]);
    return product;
  }

  static double[] concatenation(double[] one, double[] other) {
    double[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** The rows one behind the other. */
  static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /** A row in pieces of {@code width}. */
  static double[][] cut(double[] flat, int width) {
    double[][] rows = new double[flat.length / width][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width));
    return rows;
  }

  /** Columns in place of rows. */
  static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return columns;
  }

  /** The rows from the last to the first. */
  static double[][] reversed(double[][] rows) {
    double[][] reversed = rows.clone();
    Collections.reverse(Arrays.asList(reversed));
    return reversed;
  }
}
