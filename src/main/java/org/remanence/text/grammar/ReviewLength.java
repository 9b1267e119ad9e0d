package org.remanence.text.grammar;

import java.util.List;

/** Length of reviews, and the meaning of their levels. */
public enum ReviewLength {
  /** A level is a number of words between the connective and the word that decides. */
  SHORT(30, new Range(0, 2), new Range(5, 8), new Range(10, 14)),

  /**
   * A level is a number of words between the connective and the second opinion. Which of the two
   * opinions decides follows from the connective and its place, so it has to be kept for that long;
   * where the first one decides, its word stands before all of them.
   */
  LONG(100, new Range(3, 8), new Range(15, 25), new Range(30, 40), new Range(50, 60));

  /** Numbers of words, both included. */
  public record Range(int min, int max) {
    boolean contains(int words) {
      return words >= min && words <= max;
    }
  }

  private final int maxTokens;
  private final List<Range> levels;

  ReviewLength(int maxTokens, Range... levels) {
    this.maxTokens = maxTokens;
    this.levels = List.of(levels);
  }

  /** The most tokens that a review has. */
  public int maxTokens() {
    return maxTokens;
  }

  /** The numbers of words that the levels from 1 on stand for. */
  public List<Range> levels() {
    return levels;
  }

  /** Tokens between the connective and the opinion that the level is told by. */
  int gap(DraftReview draft, List<String> connective) {
    return draft.gap(connective, this == SHORT ? draft.template().decides() : 2);
  }
}
