package org.remanence.model.file;

/** Text out of a file by a stranger, made fit to be shown in an error. */
public final class ForeignText {
  /** As many characters as a SHA-256 has. */
  private static final int SHOWN = 64;

  private ForeignText() {}

  /** Without control characters, and not endless. */
  public static String printable(String text) {
    String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return start.replaceAll("\\p{C}", "?");
  }
}
