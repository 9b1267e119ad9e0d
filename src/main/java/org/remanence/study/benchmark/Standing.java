package org.remanence.study.benchmark;

/**
 * How a line of a table stands to the best network; each has its mark, so that colour is never
 * alone.
 */
public enum Standing {
  BEST("★"),
  /** Shares the highest accuracy. */
  TIED("="),
  CLOSE("≈"),
  BEHIND("·"),
  /** No network at all. */
  BASELINE("□");

  private final String mark;

  Standing(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
