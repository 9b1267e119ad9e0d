package org.remanence.text.table.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as cells by name: texts and numbers as they are written, nothing for null. */
final class JsonCells {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private JsonCells() {}

  /** The object that {@code json} stands at the beginning of. */
  static Map<String, String> read(JsonParser json) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        cells.put(name, nested(json));
      } else {
        cells.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
      }
    }
    return cells;
  }

  /** The texts and numbers inside a list or object, parted by blanks. */
  private static String nested(JsonParser json) throws IOException {
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
