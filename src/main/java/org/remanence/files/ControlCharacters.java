package org.remanence.files;

import java.util.function.IntPredicate;

/**
 * Characters that do something instead of being seen: they steer a terminal, turn the order of a
 * line round, end it, or stand for no character at all.
 */
public final class ControlCharacters {
  private static final int NONCHARACTERS = 0xfdd0;
  private static final int LAST_OF_NONCHARACTERS = 0xfdef;
  private static final int LAST_TWO = 0xfffe;

  private ControlCharacters() {}

  /**
   * Returns whether a code point is one: C0 and C1 controls, controls of the direction of writing,
   * line and paragraph separators, halves of a surrogate pair that stand alone, and those
   * noncharacters that XML has not. All of them have 16 bits.
   */
  public static boolean isOne(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> steersDirection(codePoint);
      default -> isNoncharacter(codePoint);
    };
  }

  /** Returns whether it is one of Unicode’s property Bidi_Control. */
  private static boolean steersDirection(int codePoint) {
    return codePoint == 0x61c
        || codePoint == 0x200e
        || codePoint == 0x200f
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private static boolean isNoncharacter(int codePoint) {
    return codePoint == LAST_TWO
        || codePoint == LAST_TWO + 1
        || (codePoint >= NONCHARACTERS && codePoint <= LAST_OF_NONCHARACTERS);
  }

  /**
   * Replaces each of them.
   *
   * @param kept those that may stay
   * @param by what stands in their place
   */
  static String replaced(String text, IntPredicate kept, char by) {
    IntPredicate replaced = c -> isOne(c) && !kept.test(c);
    if (text.codePoints().noneMatch(replaced)) {
      return text;
    }
    return text.codePoints()
        .map(c -> replaced.test(c) ? by : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Writes each of them as its number, which JSON and Python read as the same character.
   *
   * @param kept those that may stay
   */
  public static String escaped(String text, IntPredicate kept) {
    IntPredicate escaped = c -> isOne(c) && !kept.test(c);
    if (text.codePoints().noneMatch(escaped)) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (escaped.test(c)) {
                written.append(String.format("\\u%04x", c));
              } else {
                written.appendCodePoint(c);
              }
            });
    return written.toString();
  }
}
