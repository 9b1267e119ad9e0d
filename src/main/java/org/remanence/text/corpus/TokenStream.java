package org.remanence.text.corpus;

/**
 * Token numbers of a running text, two bytes each.
 *
 * @param ids numbers below 65,536
 * @param characters of the text they stand for, for bits per character
 */
public record TokenStream(char[] ids, long characters) {
  /** Largest number of different tokens of a stream, with padding and unknown. */
  public static final int MAX_VOCABULARY = 1 << 16;

  public int size() {
    return ids.length;
  }

  /** The number at a position. */
  public int get(int position) {
    return ids[position];
  }
}
