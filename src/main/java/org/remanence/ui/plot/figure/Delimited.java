package org.remanence.ui.plot.figure;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as text: comma-separated (RFC 4180) for files, tab-separated for a spreadsheet. */
public final class Delimited {
  private Delimited() {}

  /** A line for each row; cells that need it are quoted. */
  public static String of(char separator, List<List<String>> rows) {
    return rows.stream().map(row -> line(separator, row) + "\n").collect(Collectors.joining());
  }

  private static String line(char separator, List<String> cells) {
    return cells.stream()
        .map(cell -> quoted(separator, cell))
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  private static String quoted(char separator, String cell) {
    // Many programs drop spaces at the ends of what is not quoted; of a token they are a part.
    boolean plain =
        cell.equals(cell.strip())
            && cell.chars().noneMatch(c -> c == '"' || c == separator || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
