package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out whether a text is JSON, and the columns of its objects. */
final class JsonLook {
  private JsonLook() {}

  /**
   * @param start of the text, without blanks before it
   */
  static boolean isJson(String start) {
    if (start.charAt(0) == '{') {
      return start.startsWith("\"", 1) || start.substring(1).stripLeading().startsWith("\"");
    }
    return start.charAt(0) == '[' && start.substring(1).stripLeading().startsWith("{");
  }

  /** Kind of JSON: an object in each line, or one value in all. */
  static TableKind kind(String start) {
    String first = start.lines().findFirst().orElse("").strip();
    boolean several = start.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
    boolean lines =
        first.startsWith("{") && first.endsWith("}") && (several || !first.contains("["));
    return lines ? TableKind.JSON_LINES : TableKind.JSON;
  }

  /** The rows of JSON of that kind. */
  static TableRows rows(TableLook table, Charset charset, TableKind kind) throws IOException {
    List<Map<String, String>> objects = first(table.content(), charset, kind);
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> names.addAll(object.keySet()));
    List<String> columns = List.copyOf(names);
    ColumnGuess guess = new ColumnGuess(columns.size());
    objects.forEach(object -> guess.add(JsonRows.row(0, object, columns)));
    return TableRows.of(
        table.content(),
        TableFormat.of(kind, Optional.of(charset), columns)
            .with(table.columns(1, columns, true, () -> guess)));
  }

  private static List<Map<String, String>> first(
      TableContent content, Charset charset, TableKind kind) throws IOException {
    List<Map<String, String>> first = new ArrayList<>();
    try (Reader in = content.reader(charset, share -> true);
        JsonObjects objects =
            kind == TableKind.JSON_LINES
                ? new JsonLines(in, RowNotes.NONE)
                : new JsonArray(content.file(), in)) {
      for (Map<String, String> object = objects.next();
          object != null && first.size() < TableLook.ROWS;
          object = objects.next()) {
        first.add(object);
      }
    }
    return first;
  }
}
