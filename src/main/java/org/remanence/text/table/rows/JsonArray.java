package org.remanence.text.table.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** Reads the objects or lists of a JSON array; of an object, those of its first array. */
final class JsonArray implements JsonObjects {
  private final Path file;
  private final JsonParser json;
  private int line;
  private boolean begun;

  /**
   * @param file for messages
   */
  JsonArray(Path file, Reader in) throws IOException {
    this.file = file;
    this.json = JsonCells.FACTORY.createParser(unmarked(in));
  }

  /** Without the byte order mark that a text may begin with. */
  private static Reader unmarked(Reader in) throws IOException {
    PushbackReader reader = new PushbackReader(in);
    int first = reader.read();
    if (first >= 0 && first != LineReader.BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /**
   * The cells of the next object by their names; null after the last.
   *
   * @throws LocalizedException if the file is no JSON, or has something else in its array
   */
  @Override
  public @Nullable Map<String, String> next() throws IOException {
    try {
      if (!begun && !findArray()) {
        throw new LocalizedException("text.table.no-array", file);
      }
      begun = true;
      JsonToken token = json.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return null;
      }
      line = json.currentTokenLocation().getLineNr();
      if (!JsonCells.begins(token)) {
        throw new LocalizedException("text.table.no-object", file, line);
      }
      return JsonCells.read(json);
    } catch (JsonProcessingException e) {
      throw new LocalizedException(
          e, "text.table.bad-json", file, e.getLocation().getLineNr(), e.getOriginalMessage());
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
  public int line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
