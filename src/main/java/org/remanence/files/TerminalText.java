package org.remanence.files;

import java.util.regex.Pattern;

/** Text for a terminal, which obeys what it is sent: nothing of it is an order. */
public final class TerminalText {
  private static final char INSTEAD = '?';
  private static final Pattern LINE_ENDS = Pattern.compile("\\R|\\t");

  private TerminalText() {}

  /** Returns a text whose lines and tabs stay. */
  public static String of(String text) {
    return ControlCharacters.replaced(text, c -> c == '\n' || c == '\t', INSTEAD);
  }

  /** Returns what is shown for a character; half of a pair is shown with its other half. */
  public static char shown(char c) {
    boolean harmless = c == '\n' || c == '\t' || Character.isSurrogate(c);
    return harmless || !ControlCharacters.isOne(c) ? c : INSTEAD;
  }

  /** Returns a text in one line. */
  public static String line(String text) {
    return of(LINE_ENDS.matcher(text).replaceAll(" "));
  }
}
