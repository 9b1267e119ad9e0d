package org.remanence.study.benchmark;

/**
 * Rank of a line of a table against the best network. Each has its mark, so that colour is never
 * alone.
 */
public enum Rank {
  /** The highest accuracy, or not told apart from it by the tests of the table. */
  LEADING("★"),
  /** Told apart from the best, though within {@link Benchmark#CLOSE}. */
  CLOSE("≈"),
  BEHIND("·"),
  /** The only network: there is none to stand beside. */
  ALONE(""),
  /** No network at all. */
  BASELINE("□");

  private final String mark;

  Rank(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
