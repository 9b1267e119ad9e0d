package org.remanence.files;

/** Texts in HTML, SVG and other XML. */
public final class Markup {
  private static final char INSTEAD = '\ufffd';

  private Markup() {}

  /**
   * Returns a text that is read as nothing but text, also in an attribute. Characters that XML does
   * not allow, or that would turn a line round, become U+FFFD.
   */
  public static String escaped(String text) {
    return ControlCharacters.replaced(text, c -> c == '\n' || c == '\t', INSTEAD)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Returns JSON that may stand in a script of a page and ends neither it nor a comment. */
  public static String inScript(String json) {
    return ControlCharacters.escaped(json, c -> c == '\n').replace("<", "\\u003c");
  }
}
