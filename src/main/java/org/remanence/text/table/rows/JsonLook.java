package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.remanence.i18n.LocalizedException;

/** Finds out whether a text is JSON, and the columns of its objects or lists. */
final class JsonLook {
  /** A list of objects, or of lists that begin with a text. */
  private static final Pattern LISTS = Pattern.compile("\\[\\s*(\\{|\\[\\s*\")[\\s\\S]*");

  /** Name of a value in an object inside, where it has a number for a name. */
  private static final Pattern NUMBERED = Pattern.compile(".+\\.[0-9]+");

  /** A list in a line by itself, beginning with a text. */
  private static final Pattern LIST_LINE = Pattern.compile("\\[\\s*\".*]");

  private JsonLook() {}

  /**
   * Returns whether a text is JSON.
   *
   * @param start of the text, without blanks before it
   */
  static boolean isJson(String start) {
    if (start.charAt(0) == '{') {
      return start.startsWith("\"", 1) || start.substring(1).stripLeading().startsWith("\"");
    }
    return LISTS.matcher(start).matches() || LIST_LINE.matcher(firstLine(start)).matches();
  }

  private static String firstLine(String start) {
    return start.lines().findFirst().orElse("").strip();
  }

  /** Kind of JSON: an object or list in each line, or one value in all. */
  static TableKind kind(String start) {
    String first = firstLine(start);
    boolean several = start.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
    boolean objects =
        first.startsWith("{") && first.endsWith("}") && (several || !first.contains("["));
    return objects || LIST_LINE.matcher(first).matches() ? TableKind.JSON_LINES : TableKind.JSON;
  }

  /** The rows of JSON of that kind. */
  static TableRows rows(TableLook table, Charset charset, TableKind kind) throws IOException {
    List<Map<String, String>> objects = first(table.content(), charset, kind);
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> names.addAll(object.keySet()));
    List<String> columns = List.copyOf(names);
    requireRows(table.content().file(), objects);
    ColumnGuess guess = new ColumnGuess(columns.size());
    objects.forEach(object -> guess.add(JsonRows.row(0, object, columns)));
    return TableRows.of(
        table.content(),
        TableFormat.of(kind, Optional.of(charset), columns)
            .with(table.columns(1, columns, true, () -> guess)));
  }

  /** A single object of objects is a table by columns, as pandas writes it unless asked. */
  private static void requireRows(Path file, List<Map<String, String>> objects) {
    boolean byColumns =
        objects.size() == 1
            && objects.get(0).size() > 2
            && objects.get(0).keySet().stream().allMatch(name -> NUMBERED.matcher(name).matches());
    if (byColumns) {
      throw new LocalizedException("text.table.json-columns", file);
    }
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
