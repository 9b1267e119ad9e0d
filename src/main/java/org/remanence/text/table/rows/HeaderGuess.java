package org.remanence.text.table.rows;

import java.util.List;
import java.util.regex.Pattern;

/** Guesses whether the first row of a table names its columns. */
final class HeaderGuess {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");
  private static final int LONGEST_NAME = 40;
  private static final int MOST_WORDS = 4;

  private HeaderGuess() {}

  static boolean isHeader(List<TableRow> rows) {
    List<String> first = rows.get(0).fields();
    if (first.stream().anyMatch(cell -> NUMBER.matcher(cell.strip()).matches())) {
      return false;
    }
    if (ColumnGuess.text(first) >= 0 || ColumnGuess.label(first) >= 0) {
      return true;
    }
    return first.size() > 1
        && first.stream().allMatch(HeaderGuess::mayBeName)
        && first.stream().anyMatch(cell -> !cell.isBlank())
        && !repeatsBelow(rows, first);
  }

  private static boolean mayBeName(String cell) {
    String name = cell.strip();
    return name.length() <= LONGEST_NAME && name.split("\\s+").length <= MOST_WORDS;
  }

  /** A label stands in other rows, too; a name does not. */
  private static boolean repeatsBelow(List<TableRow> rows, List<String> first) {
    for (int column = 0; column < first.size(); column++) {
      String name = first.get(column).strip();
      for (TableRow row : rows.subList(1, rows.size())) {
        if (!name.isEmpty() && row.field(column).strip().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
