package org.remanence.model.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remanence.files.ControlCharacters;
import org.remanence.i18n.LocalizedException;

/** JSON in files: read as a tree, never into classes, so that a file can name none. */
public final class StrictJson {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Line feeds on every platform, so that the same model gives the same bytes. */
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private StrictJson() {}

  /**
   * Reads one JSON value.
   *
   * @param entry of the archive, named in errors
   * @throws LocalizedException if it is not well formed
   */
  public static JsonNode parse(Path file, String entry, byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) { // not only of its syntax: also bytes taken for UTF-32, and none
      throw malformed(file, entry, e);
    }
  }

  /**
   * Reads a list of texts without building a tree, so that its memory is in proportion to its
   * bytes.
   *
   * @throws LocalizedException if it is anything else, or has more than {@code maxSize}
   * @throws IOException if {@code in} fails
   */
  public static List<String> parseTexts(Path file, String entry, InputStream in, int maxSize)
      throws IOException {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser =
        MAPPER.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      JsonToken token = parser.nextToken();
      boolean list = token == JsonToken.START_ARRAY;
      while (list && (token = parser.nextToken()) == JsonToken.VALUE_STRING) {
        list = texts.size() < maxSize;
        texts.add(parser.getText());
      }
      if (!list || token != JsonToken.END_ARRAY || parser.nextToken() != null) {
        throw new LocalizedException("model.json.texts", file, entry, maxSize);
      }
    } catch (JsonProcessingException e) {
      throw malformed(file, entry, e);
    }
    return texts;
  }

  /** As indented UTF-8 text; what could steer a terminal is written as its number. */
  public static byte[] format(JsonNode json) {
    return text(json).getBytes(StandardCharsets.UTF_8);
  }

  /** The same, not yet as bytes. */
  public static String text(JsonNode json) {
    try {
      String text = MAPPER.writer(INDENTED).writeValueAsString(json);
      return ControlCharacters.escaped(text, c -> c == '\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static LocalizedException malformed(Path file, String entry, IOException problem) {
    JsonLocation location =
        problem instanceof JsonProcessingException syntax ? syntax.getLocation() : null;
    int line = location == null ? 1 : Math.max(1, location.getLineNr());
    return new LocalizedException(problem, "model.json.malformed", file, entry, line);
  }
}
