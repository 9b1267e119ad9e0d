package org.remanence.notebook.python;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text literal.
 *
 * @param formatted whether it has values in it, or is of bytes
 * @param end index after it
 */
record PythonText(String value, boolean formatted, int end) {
  private static final Pattern START =
      Pattern.compile("([a-zA-Z]{0,2})(\"\"\"|'''|\"|')", Pattern.DOTALL);
  private static final Pattern PREFIX = Pattern.compile("(?i)|[rubft]|[rft]{2}|r?b|br");

  /**
   * The text that begins there, or null. One that is not closed ends with its line, or the cell.
   */
  static @Nullable PythonText at(String source, int position) {
    Matcher start = START.matcher(source).region(position, source.length());
    if (!start.lookingAt() || !PREFIX.matcher(start.group(1)).matches()) {
      return null;
    }
    String prefix = start.group(1).toLowerCase(Locale.ROOT);
    String quote = start.group(2);
    int end = end(source, start.end(), quote);
    int after = source.startsWith(quote, end) ? end + quote.length() : end;
    String inside = source.substring(start.end(), end);
    boolean formatted = prefix.matches(".*[fbt].*");
    return new PythonText(prefix.contains("r") ? inside : unescape(inside), formatted, after);
  }

  private static int end(String source, int from, String quote) {
    int position = from;
    while (position < source.length() && !source.startsWith(quote, position)) {
      char c = source.charAt(position);
      if (c == '\n' && quote.length() == 1) {
        return position;
      }
      position += c == '\\' ? 2 : 1;
    }
    return Math.min(position, source.length());
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case '\n' -> {}
        case 'u', 'x' -> i += codePoint(text, i + 1, escaped == 'u' ? 4 : 2, plain);
        case '\\', '\'', '"' -> plain.append(escaped);
        default -> plain.append(c).append(escaped);
      }
    }
    return plain.toString();
  }

  /** Appends a character given by its number; how many digits that took. */
  private static int codePoint(String text, int from, int digits, StringBuilder plain) {
    int to = Math.min(text.length(), from + digits);
    String number = text.substring(from, to);
    if (!number.matches("[0-9a-fA-F]{" + digits + "}")) {
      return 0;
    }
    plain.append((char) Integer.parseInt(number, 16));
    return digits;
  }
}
