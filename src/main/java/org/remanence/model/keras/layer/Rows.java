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

  /** The rows from the last to the first. */
  static double[][] reversed(double[][] rows) {
    double[][] reversed = rows.clone();
    Collections.reverse(Arrays.asList(reversed));
    return reversed;
  }
}
