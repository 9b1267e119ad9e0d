package org.remanence.engine.tensor;

import java.util.Random;

/** A random matrix whose rows have length 1 and stand at right angles. */
final class Orthogonal {
  private Orthogonal() {}

  static float[] rows(int rows, int columns, Random random) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = random.nextGaussian();
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < i; k++) {
          subtract(matrix[i], matrix[k], dot(matrix[i], matrix[k]));
        }
      }
      double length = Math.sqrt(dot(matrix[i], matrix[i]));
      for (int j = 0; j < columns; j++) {
        matrix[i][j] /= length;
      }
    }
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix[i / columns][i % columns];
    }
    return values;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double[] direction, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * direction[i];
    }
  }
}
