package org.remanence.model;

/** Whole numbers from {@code min} to {@code max}, both included. */
public record WholeRange(int min, int max) {
  public boolean contains(long value) {
    return min <= value && value <= max;
  }
}
