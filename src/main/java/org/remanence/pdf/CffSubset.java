package org.remanence.pdf;

import java.util.Arrays;
import java.util.Set;

/**
 * Part of a font with PostScript outlines (Adobe Technical Note 5176, Compact Font Format): those
 * of some glyphs. All others are emptied where they stand, so that nothing has to be moved, and
 * next to nothing is left of them once the file is compressed.
 */
final class CffSubset {
  private static final byte END_OF_GLYPH = 14;

  /** Operator of the font's dictionary after the place of its glyphs. */
  private static final int CHAR_STRINGS = 17;

  private static final int LAST_OPERATOR = 21;
  private static final int SHORT = 28;
  private static final int LONG = 29;
  private static final int REAL = 30;
  private static final int FIRST_TWO_BYTES = 247;

  private final byte[] font;

  private CffSubset(byte[] font) {
    this.font = font;
  }

  /** The font’s outlines, of which {@code glyphs} are kept. */
  static byte[] of(FontTables font, Set<Integer> glyphs) {
    CffSubset subset = new CffSubset(font.table("CFF "));
    subset.empty(glyphs);
    return subset.font;
  }

  private void empty(Set<Integer> kept) {
    int names = font[2] & 0xff;
    int dictionary = entry(end(names), 0);
    int glyphs = charStrings(dictionary, entry(end(names), 1));
    int count = number(glyphs, 2);
    for (int glyph = 1; glyph < count; glyph++) {
      if (!kept.contains(glyph)) {
        int from = entry(glyphs, glyph);
        Arrays.fill(font, from, entry(glyphs, glyph + 1), (byte) 0);
        font[from] = END_OF_GLYPH;
      }
    }
  }

  /** Place of an entry of an index; of the one after the last, its end. */
  private int entry(int index, int i) {
    int size = font[index + 2] & 0xff;
    int offsets = index + 3;
    int data = offsets + size * (number(index, 2) + 1) - 1;
    return data + number(offsets + size * i, size);
  }

  private int end(int index) {
    int count = number(index, 2);
    return count == 0 ? index + 2 : entry(index, count);
  }

  private int charStrings(int from, int to) {
    int operand = 0;
    int at = from;
    while (at < to) {
      int first = font[at++] & 0xff;
      if (first == CHAR_STRINGS) {
        return operand;
      } else if (first == 12) {
        at++;
      } else if (first == SHORT) {
        operand = number(at, 2);
        at += 2;
      } else if (first == LONG) {
        operand = number(at, 4);
        at += 4;
      } else if (first == REAL) {
        // Two digits in a byte; the last one is 15.
        while ((font[at++] & 0xf) != 0xf) {}
      } else if (first >= FIRST_TWO_BYTES) {
        at++;
      } else if (first > LAST_OPERATOR) {
        operand = first - 139;
      }
    }
    throw new IllegalArgumentException("a font without glyphs");
  }

  private int number(int at, int size) {
    int number = 0;
    for (int i = 0; i < size; i++) {
      number = number << 8 | font[at + i] & 0xff;
    }
    return number;
  }
}
