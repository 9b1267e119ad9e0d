package org.remanence.text.table.rows;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line at its separators. */
final class Cells {
  private Cells() {}

  /** The cells of a line in which quotation marks mean nothing. */
  static List<String> plain(String line, char separator) {
    List<String> cells = new ArrayList<>(6);
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      cells.add(line.substring(from, at));
      from = at + 1;
    }
    cells.add(from == 0 ? line : line.substring(from));
    return cells;
  }
}
