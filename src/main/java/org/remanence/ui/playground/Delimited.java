package org.remanence.ui.playground;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table as Java, Python and spreadsheets read them. */
final class Delimited {
  private Delimited() {}

  static String line(char separator, List<String> cells) {
    return cells.stream()
            .map(cell -> quoted(cell, separator))
            .collect(Collectors.joining(String.valueOf(separator)))
        + "\n";
  }

  private static String quoted(String cell, char separator) {
    boolean plain =
        cell.equals(cell.strip())
            && cell.chars().noneMatch(c -> c == '"' || c == separator || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
