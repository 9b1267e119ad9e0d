package org.remanence.text.table;

import java.util.List;
import org.remanence.text.Tokenizer;

/**
 * Looks at one text after the other: how many tokens it has, and which other text says the same.
 */
final class TextLook {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final char BETWEEN = 0x1f;

  /**
   * Punctuation that is dropped unless some other sign makes a face of it, such as the colon of
   * {@code :-)}; no other sign is known to the fast way.
   */
  private static final String DROPPED = ".,!?\"()[]{}\\/+%@&~`#-\u00A0«»“”…–—¡¿°€£";

  /** Nothing that the fast way knows. */
  private static final char OTHER = 0;

  /** Of the first characters: the small letter, {@link #BETWEEN} tokens, or {@link #OTHER}. */
  private static final char[] MEANINGS = meanings();

  private int tokens;
  private long hash;
  private boolean withoutBlanks;

  private static char[] meanings() {
    char[] meanings = new char[0x180];
    for (char c = 0; c < meanings.length; c++) {
      if (isLetterOrDigit(c)) {
        meanings[c] = Character.toLowerCase(c);
      } else if (Character.isWhitespace(c) || DROPPED.indexOf(c) >= 0) {
        meanings[c] = BETWEEN;
      }
    }
    return meanings;
  }

  void look(String text) {
    withoutBlanks = false;
    if (!fast(text)) {
      slow(text);
    }
  }

  int tokens() {
    return tokens;
  }

  /** Of the tokens: equal for texts that are the same sentence to a network. */
  long hash() {
    return hash;
  }

  /** Returns whether it is written without blanks between words. */
  boolean withoutBlanks() {
    return withoutBlanks;
  }

  /** For plain Latin text, as {@link Tokenizer} but several times as fast; false of any other. */
  private boolean fast(String text) {
    tokens = 0;
    hash = FNV_START;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char meaning = c < MEANINGS.length ? MEANINGS[c] : DROPPED.indexOf(c) >= 0 ? BETWEEN : OTHER;
      if (meaning == OTHER) {
        return false;
      }
      if (meaning != BETWEEN) {
        tokens += inside ? 0 : 1;
        inside = true;
        mix(meaning);
      } else if (inside) {
        mix(BETWEEN);
        inside = false;
      }
    }
    if (inside) {
      mix(BETWEEN);
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return c >= 'À' && c <= '\u017F' && c != '×' && c != '÷' && c != '\u0130';
  }

  private void slow(String text) {
    List<String> all = Tokenizer.tokenize(text);
    tokens = all.size();
    hash = FNV_START;
    int apart = 0;
    for (String token : all) {
      for (int i = 0; i < token.length(); i++) {
        mix(token.charAt(i));
      }
      mix(BETWEEN);
      apart += Tokenizer.isWrittenWithoutBlanks(token.codePointAt(0)) ? 1 : 0;
    }
    withoutBlanks = 2 * apart > tokens;
  }

  private void mix(char c) {
    hash = (hash ^ c) * FNV_PRIME;
  }
}
