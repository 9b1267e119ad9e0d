package org.remanence.model;

/** Magnitudes of numbers, for scales that are to reach them all. */
public final class Magnitude {
  private Magnitude() {}

  /** Returns the largest magnitude, NaN aside; 0 if there is none. */
  public static double largest(float[][] rows) {
    double largest = 0;
    for (float[] row : rows) {
      for (float value : row) {
        float magnitude = Math.abs(value);
        largest = magnitude > largest ? magnitude : largest;
      }
    }
    return largest;
  }
}
