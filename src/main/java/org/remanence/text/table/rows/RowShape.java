package org.remanence.text.table.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shape of the lines of a table that are rows by themselves, whatever quotation marks say: as many
 * cells as most lines have, and in columns of few values one of these.
 */
final class RowShape {
  /** A column has few values if at most so many are there twice or more, and fill half of it. */
  private static final int FEW_VALUES = 300;

  /** Shape by which no line is told from a row. */
  static final RowShape UNKNOWN = new RowShape(',', 1, List.of());

  private final char separator;
  private final int columns;
  private final List<Set<String>> values;

  private RowShape(char separator, int columns, List<Set<String>> values) {
    this.separator = separator;
    this.columns = columns;
    this.values = values;
  }

  static RowShape of(List<String> lines, char separator) {
    List<List<String>> rows =
        lines.stream()
            .map(line -> Cells.plain(line, separator))
            .filter(row -> row.stream().allMatch(RowShape::isWhole))
            .toList();
    int columns = UsualSize.of(rows.stream()).cells();
    List<Set<String>> values = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      values.add(few(rows, columns, i));
    }
    return new RowShape(separator, columns, values);
  }

  /** Returns whether a cell begins and ends with a quotation mark, or holds none. */
  private static boolean isWhole(String cell) {
    return cell.indexOf('"') < 0
        || (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\""));
  }

  /** The values of a column of few; empty if it has many. */
  private static Set<String> few(List<List<String>> rows, int columns, int column) {
    Map<String, Integer> counts = new HashMap<>();
    int whole = 0;
    for (List<String> row : rows) {
      if (row.size() == columns) {
        whole++;
        counts.merge(core(row.get(column)), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < 2);
    counts.remove("");
    int repeated = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.size() <= FEW_VALUES && 2 * repeated >= whole ? counts.keySet() : Set.of();
  }

  /**
   * Returns whether lines that are rows can be told from others by more than the number of cells.
   */
  boolean knowsValues() {
    return values.stream().anyMatch(known -> !known.isEmpty());
  }

  /** Returns whether a line could be a row by itself. */
  boolean fits(String line) {
    List<String> cells = Cells.plain(line, separator);
    if (columns < 2 || cells.size() != columns) {
      return false;
    }
    for (int i = 0; i < columns; i++) {
      if (!values.get(i).isEmpty() && !values.get(i).contains(core(cells.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String core(String cell) {
    String plain = cell.strip();
    int from = plain.startsWith("\"") ? 1 : 0;
    int to = plain.endsWith("\"") ? plain.length() - 1 : plain.length();
    return plain.substring(Math.min(from, to), Math.max(from, to));
  }
}
