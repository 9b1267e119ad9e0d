package org.remanence.files;

/** Texts in HTML, SVG and other XML. */
public final class Markup {
  private Markup() {}

  /** Returns a text that is read as nothing but text, also in an attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
