package org.remanence.engine.memory;

/** Sums of squares, in double precision: of a large layer's floats they would lose digits. */
public final class Squares {
  private Squares() {}

  public static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** Sum of the squared differences of two arrays of one length. */
  public static double ofDifference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }
}
