package org.remanence.model.keras.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.StrictJson;
import org.remanence.text.Utf8File;

/**
 * Reads the words that people keep beside a Keras model: a tokenizer’s {@code to_json()}, also
 * encoded twice; its {@code word_index}; a list of words by their ids, as JSON or a word per line.
 * A pickle, which can run code, is refused with the line of Python that converts it.
 */
public final class WordFile {
  private static final int PICKLE = 0x80;

  /** An object, a list of texts, or a text; a list of words may begin with "[UNK]". */
  private static final Pattern JSON = Pattern.compile("\\A\\s*(\\{|\\[\\s*\"|\"\\{)");

  private WordFile() {}

  /**
   * Reads a file.
   *
   * @throws LocalizedException naming it and what was expected
   */
  public static KerasWords read(Path file) {
    byte[] bytes = Utf8File.bytes(file);
    if (bytes.length > 0 && (bytes[0] & 0xff) == PICKLE) {
      throw new LocalizedException("keras.words.pickle", file);
    }
    String text = text(file, bytes);
    return JSON.matcher(text).find()
        ? ofJson(file, StrictJson.parse(file, "JSON", bytes))
        : new VectorizationWords(text.lines().toList());
  }

  private static String text(Path file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LocalizedException(e, "keras.words.expected", file);
    }
  }

  private static KerasWords ofJson(Path file, JsonNode json) {
    if (json.isTextual()) {
      return ofJson(file, inner(file, json));
    }
    if (json.isArray()) {
      List<String> words = new ArrayList<>();
      json.forEach(word -> words.add(word.asText()));
      return new VectorizationWords(words);
    }
    JsonNode config = json.path("config");
    if (!config.isObject()) {
      return tokenizer(file, ids(file, json), json);
    }
    JsonNode index = config.path("word_index");
    return tokenizer(file, ids(file, index.isTextual() ? inner(file, index) : index), config);
  }

  /** JSON inside a text of JSON. */
  private static JsonNode inner(Path file, JsonNode text) {
    return StrictJson.parse(file, "JSON", text.asText().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Integer> ids(Path file, JsonNode index) {
    Map<String, Integer> ids = new HashMap<>();
    index
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().canConvertToInt()) {
                throw new LocalizedException("keras.words.expected", file);
              }
              ids.put(entry.getKey(), entry.getValue().asInt());
            });
    if (ids.isEmpty()) {
      throw new LocalizedException("keras.words.expected", file);
    }
    return ids;
  }

  private static KerasWords tokenizer(Path file, Map<String, Integer> ids, JsonNode config) {
    JsonNode limit = config.path("num_words");
    JsonNode unknown = config.path("oov_token");
    String split = config.path("split").isTextual() ? config.path("split").asText() : " ";
    if (split.isEmpty()) {
      throw new LocalizedException("keras.words.expected", file);
    }
    return new KerasTokenizer(
        ids,
        config.path("filters").isTextual()
            ? config.path("filters").asText()
            : KerasTokenizer.DEFAULT_FILTERS,
        split,
        config.path("lower").asBoolean(true),
        config.path("char_level").asBoolean(false),
        limit.isInt() ? OptionalInt.of(limit.asInt()) : OptionalInt.empty(),
        unknown.isTextual() ? unknown.asText() : null);
  }
}
