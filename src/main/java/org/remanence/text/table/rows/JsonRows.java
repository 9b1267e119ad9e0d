package org.remanence.text.table.rows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects as rows.
 *
 * @param columns the names whose values are the cells, in this order
 */
record JsonRows(JsonObjects objects, List<String> columns) implements RowReader {
  @Override
  public @Nullable TableRow next() throws IOException {
    Map<String, String> object = objects.next();
    return object == null ? null : row(objects.line(), object, columns);
  }

  /** A row of an object; its cell is empty where the object lacks a name. */
  static TableRow row(int line, Map<String, String> object, List<String> columns) {
    return new TableRow(line, columns.stream().map(name -> object.getOrDefault(name, "")).toList());
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
