package org.remanence.text.table.rows;

import java.util.List;

/**
 * One row.
 *
 * @param line of the file it starts on, from 1; of a folder, the number of the file
 */
public record TableRow(int line, List<String> fields) {

  /** The cell of a column; empty where the row is too short. */
  public String field(int column) {
    return column >= 0 && column < fields.size() ? fields.get(column) : "";
  }

  public boolean isBlank() {
    for (String field : fields) {
      if (!field.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
