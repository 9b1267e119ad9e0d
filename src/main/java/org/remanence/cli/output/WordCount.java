package org.remanence.cli.output;

import org.remanence.text.corpus.TokenLevel;

/** Counts the words of a text that is being written, whatever its tokens are. */
final class WordCount {
  /** Far more than any language's words and marks have; a text of marks alone must end, too. */
  private static final int TOKENS_PER_WORD = 40;

  private final TokenLevel level;
  private boolean inside;
  private int begun;
  private int tokens;

  WordCount(TokenLevel level) {
    this.level = level;
  }

  /** The most tokens to write for so many words. */
  static int tokens(int words) {
    return words * TOKENS_PER_WORD;
  }

  int tokens() {
    return tokens;
  }

  /** Words that are over. */
  int complete() {
    return level == TokenLevel.WORD || !inside ? begun : begun - 1;
  }

  /** Adds a token; the words begun so far. */
  int add(String token) {
    tokens++;
    boolean word = Character.isLetterOrDigit(token.codePointAt(0));
    if (word && (level == TokenLevel.WORD || !inside)) {
      begun++;
    }
    inside = word;
    return begun;
  }
}
