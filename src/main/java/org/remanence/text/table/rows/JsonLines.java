package org.remanence.text.table.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object or list from each line; a line that holds none is left out and noted. */
final class JsonLines implements JsonObjects {
  private final LineReader lines;
  private final RowNotes notes;

  JsonLines(Reader in, RowNotes notes) {
    this.lines = new LineReader(in, notes);
    this.notes = notes;
  }

  @Override
  public @Nullable Map<String, String> next() throws IOException {
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
    try (JsonParser json = JsonCells.FACTORY.createParser(line)) {
      if (!JsonCells.begins(json.nextToken())) {
        return null;
      }
      Map<String, String> cells = JsonCells.read(json);
      return json.nextToken() == null ? cells : null;
    } catch (JsonProcessingException e) {
      return null; // Noted by the caller, and read on.
    }
  }

  @Override
  public int line() {
    return lines.line();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
