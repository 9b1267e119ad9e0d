package org.remanence.yaml;

/** Texts as YAML writes them. */
public final class YamlText {
  private YamlText() {}

  /** A text in quotes, so that no character of it has a meaning and each is read back. */
  public static String quoted(String text) {
    if (text.chars().allMatch(YamlText::standsForItself)) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (standsForItself(c)) {
        quoted.append(c);
      } else {
        quoted.append(String.format("\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Line breaks become spaces in single quotes, and control characters may not stand there. */
  private static boolean standsForItself(int c) {
    boolean control = Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    return !control && !(c >= '\uFFFE' && c <= '\uFFFF');
  }
}
