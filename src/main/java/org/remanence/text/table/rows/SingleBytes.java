package org.remanence.text.table.rows;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Measures how much bytes above 127 look like Western European text in an encoding of single bytes.
 */
final class SingleBytes {
  private static final int KEPT = 20_000;
  private static final String LETTERS = "éèàçêôùîïâûëœäöüßñóíáúãõåæøìò";
  private static final String MARKS = "’‘“”«»–—…€£°§©\u00A0¿¡";

  /** Each byte between its neighbours; few in most of thousands of texts. */
  private byte[] triples = new byte[3 * 16];

  private int end;

  void add(byte previous, byte value, byte next) {
    if (end == 3 * KEPT) {
      return;
    }
    if (end == triples.length) {
      triples = Arrays.copyOf(triples, Math.min(2 * end, 3 * KEPT));
    }
    triples[end++] = previous;
    triples[end++] = value;
    triples[end++] = next;
  }

  int score(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String table = new String(all, charset);
    int score = 0;
    for (int i = 0; i < end; i += 3) {
      score += score(character(table, i), character(table, i + 1), character(table, i + 2));
    }
    return score;
  }

  private char character(String table, int at) {
    return table.charAt(triples[at] & 0xFF);
  }

  private static int score(char previous, char c, char next) {
    boolean inWord = Character.isLetter(previous) || Character.isLetter(next);
    if (LETTERS.indexOf(c) >= 0) {
      return inWord ? 2 : 1;
    }
    if (c == '’' && Character.isLetter(previous) && Character.isLetter(next)) {
      return 2;
    }
    if (MARKS.indexOf(c) >= 0) {
      return 1;
    }
    if (Character.isUpperCase(c)) {
      return Character.isLowerCase(previous) ? -2 : 1;
    }
    return -2;
  }
}
