package org.remanence.text.table;

import java.util.Arrays;

/** Lengths of texts in tokens. */
public final class TokenLengths {
  private static final int LONGEST = 1 << 16;

  /** Few lose anything then, and one long text does not make all the others wait. */
  private static final double PROPOSED_SHARE = 0.95;

  private long[] texts = new long[64];
  private long count;

  void add(int tokens) {
    int length = Math.min(tokens, LONGEST);
    if (length >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(length + 1, Math.min(2 * texts.length, LONGEST + 1)));
    }
    texts[length]++;
    count++;
  }

  public long texts() {
    return count;
  }

  /** Texts with more than so many tokens. */
  public long longerThan(int tokens) {
    long longer = 0;
    for (int i = texts.length - 1; i > tokens; i--) {
      longer += texts[i];
    }
    return longer;
  }

  /** Share of all tokens that are not read if so many of each text are; 0 of no tokens. */
  public double lostShare(int tokens) {
    long all = kept(LONGEST);
    return all == 0 ? 0 : 1 - (double) kept(tokens) / all;
  }

  /** The smallest number of tokens with which nearly all are read; at least 1. */
  public int proposed() {
    return keeping(PROPOSED_SHARE);
  }

  /** The smallest number of tokens with which that share of all is read; at least 1. */
  int keeping(double share) {
    double wanted = share * kept(LONGEST);
    long longer = count;
    long kept = 0;
    int length = 0;
    do {
      longer -= texts[length];
      kept += longer;
      length++;
    } while (length < texts.length && kept < wanted);
    return length;
  }

  private long kept(int tokens) {
    long sum = 0;
    for (int i = 0; i < texts.length; i++) {
      sum += texts[i] * Math.min(i, tokens);
    }
    return sum;
  }
}
