package org.remanence.model;

/** Whole numbers from {@code min} to {@code max}, both included. */
public record WholeRange(int min, int max) {
  public boolean contains(long value) {
    return min <= value && value <= max;
  }

  /** The number in it that is nearest to {@code value}. */
  public int nearest(int value) {
    return Math.max(min, Math.min(max, value));
  }
}
