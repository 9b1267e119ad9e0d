package org.remanence.study.passages;

/**
 * Words of a sentence that follow one another.
 *
 * @param from index of the first one
 * @param to index of the last one
 */
public record Stretch(int from, int to) {
  public Stretch {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  public boolean contains(int token) {
    return from <= token && token <= to;
  }
}
