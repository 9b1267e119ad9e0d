package org.remanence.text.table.rows;

import java.nio.charset.Charset;

/** How much bytes above 127 look like Western European text in an encoding of single bytes. */
final class SingleBytes {
  private static final int KEPT = 20_000;
  private static final String LETTERS = "éèàçêôùîïâûëœäöüßñóíáúãõåæøìò";
  private static final String MARKS = "’‘“”«»–—…€£°§©\u00A0¿¡";

  private final int[] before = new int[KEPT];
  private final int[] bytes = new int[KEPT];
  private final int[] after = new int[KEPT];
  private int count;

  void add(int previous, int value, int next) {
    if (count < KEPT) {
      before[count] = previous;
      bytes[count] = value;
      after[count] = next;
      count++;
    }
  }

  int score(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String table = new String(all, charset);
    int score = 0;
    for (int i = 0; i < count; i++) {
      score += score(table.charAt(before[i]), table.charAt(bytes[i]), table.charAt(after[i]));
    }
    return score;
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
