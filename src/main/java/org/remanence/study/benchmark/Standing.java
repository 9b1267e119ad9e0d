package org.remanence.study.benchmark;

/** How a row stands to the best one; each has its mark, so that colour is never alone. */
public enum Standing {
  BEST("★"),
  /** Shares the highest accuracy. */
  TIED("="),
  CLOSE("≈"),
  BEHIND("·");

  private final String mark;

  Standing(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
