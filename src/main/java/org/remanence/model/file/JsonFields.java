package org.remanence.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remanence.i18n.LocalizedException;

/** The fields of a JSON object; one that is missing or out of its range is reported by its name. */
public final class JsonFields {
  private final Path file;
  private final String entry;
  private final String path;
  private final JsonNode object;

  /**
   * @param entry of the archive that holds the object
   * @throws LocalizedException if {@code object} is none
   */
  public JsonFields(Path file, String entry, JsonNode object) {
    this(file, entry, "", object);
  }

  /**
   * @param path in the entry, such as {@code metrics}; empty at its top
   */
  private JsonFields(Path file, String entry, String path, JsonNode object) {
    this.file = file;
    this.entry = entry;
    this.path = path;
    this.object = object;
    if (!object.isObject()) {
      throw new LocalizedException("model.json.object", file, entry, path.isEmpty() ? "{}" : path);
    }
  }

  /** Returns whether there is a field {@code name}. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** Returns whether field {@code name} is there and not null. */
  public boolean hasValue(String name) {
    return object.hasNonNull(name);
  }

  /** The object in field {@code name}. */
  public JsonFields object(String name) {
    return new JsonFields(file, entry, pathOf(name), object.path(name));
  }

  /** The objects in the list in field {@code name}. */
  public List<JsonFields> objects(String name, int maxSize) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode item : list(name, maxSize)) {
      String itemPath = pathOf(name) + "[" + objects.size() + "]";
      objects.add(new JsonFields(file, entry, itemPath, item));
    }
    return objects;
  }

  /** The non-empty texts in the list in field {@code name}. */
  public List<String> texts(String name, int maxSize) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(name, maxSize)) {
      if (!item.isTextual() || item.asText().isEmpty()) {
        throw error("model.json.text", name + "[" + texts.size() + "]");
      }
      texts.add(item.asText());
    }
    return texts;
  }

  /** The texts of the object in field {@code name}, by the names of its fields, sorted. */
  public Map<String, String> textsByName(String name, int maxSize) {
    JsonFields fields = object(name);
    if (fields.object.size() > maxSize) {
      throw error("model.json.list", name, String.valueOf(maxSize));
    }
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : fields.object.properties()) {
      if (!field.getValue().isTextual()) {
        throw error("model.json.text", name);
      }
      texts.put(field.getKey(), field.getValue().asText());
    }
    return texts;
  }

  /** The whole number in field {@code name}. */
  public long whole(String name, long min, long max) {
    JsonNode value = object.path(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.asLong() < min
        || value.asLong() > max) {
      throw error("model.json.whole", name, String.valueOf(min), String.valueOf(max));
    }
    return value.asLong();
  }

  /** The number in field {@code name}. */
  public double number(String name, double min, double max) {
    JsonNode value = object.path(name);
    if (!value.isNumber() || !(value.asDouble() >= min && value.asDouble() <= max)) {
      throw error("model.json.number", name, String.valueOf(min), String.valueOf(max));
    }
    return value.asDouble();
  }

  /** The text in field {@code name}; it may be empty. */
  public String text(String name) {
    JsonNode value = object.path(name);
    if (!value.isTextual()) {
      throw error("model.json.text", name);
    }
    return value.asText();
  }

  /** Place among {@code names} of the one that is written in field {@code name}. */
  public int choice(String name, List<String> names) {
    int place = names.indexOf(text(name));
    if (place < 0) {
      throw error("model.json.choice", name, String.join(", ", names));
    }
    return place;
  }

  /**
   * One of the constants of {@code type}, written in field {@code name} as {@code id} says.
   *
   * @param id the name of a constant in files
   */
  public <E extends Enum<E>> E choice(String name, Class<E> type, Function<E, String> id) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (id.apply(constant).equals(text)) {
        return constant;
      }
    }
    String known = Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(", "));
    throw error("model.json.choice", name, known);
  }

  /** The truth value in field {@code name}. */
  public boolean flag(String name) {
    JsonNode value = object.path(name);
    if (!value.isBoolean()) {
      throw error("model.json.flag", name);
    }
    return value.asBoolean();
  }

  private JsonNode list(String name, int maxSize) {
    JsonNode value = object.path(name);
    if (!value.isArray() || value.size() > maxSize) {
      throw error("model.json.list", name, String.valueOf(maxSize));
    }
    return value;
  }

  private LocalizedException error(String key, String name, Object... expected) {
    Object[] arguments = new Object[3 + expected.length];
    arguments[0] = file;
    arguments[1] = entry;
    arguments[2] = pathOf(name);
    System.arraycopy(expected, 0, arguments, 3, expected.length);
    return new LocalizedException(key, arguments);
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
