package org.remanence.engine.tensor;

/** Values in row-major order with their shape; shared, not to be written to. */
public record Tensor(int[] shape, float[] values) {
  public Tensor {
    long size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    if (size != values.length) {
      throw new IllegalArgumentException("shape of " + size + " with " + values.length + " values");
    }
  }

  /** A copy of a matrix as its rows. */
  public float[][] rows() {
    float[][] rows = new float[shape[0]][shape[1]];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, i * shape[1], rows[i], 0, shape[1]);
    }
    return rows;
  }
}
