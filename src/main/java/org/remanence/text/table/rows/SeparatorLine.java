package org.remanence.text.table.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first line that says the separator, such as {@code sep=;}, as Excel writes and obeys it.
 *
 * @param rest of the text behind it
 */
record SeparatorLine(char separator, String rest) {
  private static final Pattern LINE =
      Pattern.compile("\\s*+\"?sep=(.|\\\\t)\"?\\s*", Pattern.CASE_INSENSITIVE);

  /** Separator line of a table that begins so; empty if it has none. */
  static Optional<SeparatorLine> of(String start) {
    String first = start.lines().findFirst().orElse("");
    Matcher line = LINE.matcher(first);
    if (!line.matches()) {
      return Optional.empty();
    }
    String mark = line.group(1);
    return Optional.of(
        new SeparatorLine(
            mark.equals("\\t") ? '\t' : mark.charAt(0),
            start.substring(first.length()).stripLeading()));
  }
}
