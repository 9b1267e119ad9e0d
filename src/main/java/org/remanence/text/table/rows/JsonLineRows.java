package org.remanence.text.table.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object from each line; a line that holds none is left out and noted. */
final class JsonLineRows implements RowReader {
  private final LineReader lines;
  private final RowNotes notes;
  private final List<String> columns;

  /**
   * @param columns the names whose values are the cells, in this order
   */
  JsonLineRows(Reader in, List<String> columns, RowNotes notes) {
    this.lines = new LineReader(in, notes);
    this.columns = columns;
    this.notes = notes;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    Map<String, String> cells = nextObject();
    return cells == null
        ? null
        : new TableRow(
            lines.line(), columns.stream().map(name -> cells.getOrDefault(name, "")).toList());
  }

  /** The cells of the next object by their names; null after the last. */
  @Nullable Map<String, String> nextObject() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        Map<String, String> cells = parse(line);
        if (cells != null) {
          return cells;
        }
        notes.notJson(lines.line());
      }
    }
    return null;
  }

  private static @Nullable Map<String, String> parse(String line) throws IOException {
    try (JsonParser json = JsonObjects.FACTORY.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Map<String, String> cells = JsonObjects.read(json);
      return json.nextToken() == null ? cells : null;
    } catch (JsonProcessingException e) {
      return null; // Noted by the caller, and read on.
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
