package org.remanence.model.file;

import org.remanence.files.TerminalText;

/** Text out of a file by a stranger, made fit to be shown in an error. */
public final class ForeignText {
  /** As many characters as a SHA-256 has. */
  private static final int SHOWN = 64;

  private ForeignText() {}

  /** Without control characters, and not endless. */
  public static String printable(String text) {
    return printable(text, SHOWN);
  }

  /** The same of at most {@code longest} characters. */
  public static String printable(String text, int longest) {
    String start = text.length() <= longest ? text : text.substring(0, longest) + "…";
    return TerminalText.line(start);
  }
}
