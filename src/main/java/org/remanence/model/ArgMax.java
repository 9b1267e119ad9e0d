package org.remanence.model;

/** Index of the largest of some numbers. */
public final class ArgMax {
  private ArgMax() {}

  /** Returns the index of the largest number, of equal ones the first. */
  public static int of(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
