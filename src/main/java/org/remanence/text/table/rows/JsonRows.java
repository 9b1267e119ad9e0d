package org.remanence.text.table.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** Reads the objects of a JSON array; of an object, those of its first array of objects. */
final class JsonRows implements RowReader {
  private final Path file;
  private final JsonParser json;
  private final List<String> columns;
  private int line;
  private boolean begun;

  /**
   * @param columns the names whose values are the cells, in this order
   */
  JsonRows(Path file, Reader in, List<String> columns) throws IOException {
    this.file = file;
    this.json = JsonObjects.FACTORY.createParser(in);
    this.columns = columns;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    Map<String, String> cells = nextObject();
    return cells == null
        ? null
        : new TableRow(line, columns.stream().map(name -> cells.getOrDefault(name, "")).toList());
  }

  /**
   * The cells of the next object by their names; null after the last.
   *
   * @throws LocalizedException if the file is no JSON, or has something else in its array
   */
  @Nullable Map<String, String> nextObject() throws IOException {
    try {
      if (!begun && !findArray()) {
        throw new LocalizedException("text.table.noArray", file);
      }
      begun = true;
      JsonToken token = json.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return null;
      }
      line = json.currentTokenLocation().getLineNr();
      if (token != JsonToken.START_OBJECT) {
        throw new LocalizedException("text.table.noObject", file, line);
      }
      return JsonObjects.read(json);
    } catch (JsonProcessingException e) {
      throw new LocalizedException(
          e, "text.table.badJson", file, e.getLocation().getLineNr(), e.getOriginalMessage());
    }
  }

  private boolean findArray() throws IOException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      return true;
    }
    if (first != JsonToken.START_OBJECT) {
      return false;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (json.nextToken() == JsonToken.START_ARRAY) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
