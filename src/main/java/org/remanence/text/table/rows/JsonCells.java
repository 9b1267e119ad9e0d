package org.remanence.text.table.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects and lists as cells by name: texts and numbers as they are written, nothing for null.
 * What is in an object inside has both names, parted by a point; the values of a list are numbered.
 */
final class JsonCells {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private JsonCells() {}

  /** Returns whether a token begins what {@link #read} reads. */
  static boolean begins(@Nullable JsonToken token) {
    return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
  }

  /** The object or list that {@code json} stands at the beginning of. */
  static Map<String, String> read(JsonParser json) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(json, "", cells);
    } else {
      for (int i = 1; json.nextToken() != JsonToken.END_ARRAY; i++) {
        value(json, String.valueOf(i), cells);
      }
    }
    return cells;
  }

  private static void object(JsonParser json, String before, Map<String, String> cells)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = before + json.currentName();
      json.nextToken();
      value(json, name, cells);
    }
  }

  private static void value(JsonParser json, String name, Map<String, String> cells)
      throws IOException {
    switch (json.currentToken()) {
      case START_OBJECT -> object(json, name + ".", cells);
      case START_ARRAY -> cells.put(name, list(json));
      case VALUE_NULL -> cells.put(name, "");
      default -> cells.put(name, json.getText());
    }
  }

  /** The texts and numbers inside a list, parted by blanks. */
  private static String list(JsonParser json) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        text.append(text.length() == 0 ? "" : " ").append(json.getText());
      }
    }
    return text.toString();
  }
}
