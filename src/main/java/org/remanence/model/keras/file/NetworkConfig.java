package org.remanence.model.keras.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.remanence.i18n.LocalizedException;

/**
 * The layers of a Keras model.
 *
 * @param stored in the order of the file, by which weights are found
 * @param chain those from the input to the output, in the order they compute
 */
record NetworkConfig(Path file, List<LayerConfig> stored, List<LayerConfig> chain) {
  private static final String INPUT = "InputLayer";
  private static final int MAX_LAYERS = 1000;

  /**
   * Reads the JSON of {@code config.json} or {@code model_config}.
   *
   * @throws LocalizedException if it is no chain of layers
   */
  static NetworkConfig parse(Path file, JsonNode json) {
    JsonNode config = json.path("config");
    // Keras 2.1 and earlier wrote the list itself.
    JsonNode list = config.isArray() ? config : config.path("layers");
    if (!list.isArray() || list.isEmpty() || list.size() > MAX_LAYERS) {
      throw new LocalizedException("keras.config.layers", file);
    }
    List<LayerConfig> stored = new ArrayList<>();
    list.forEach(layer -> stored.add(LayerConfig.of(file, layer)));
    return switch (json.path("class_name").asText()) {
      case "Sequential" -> new NetworkConfig(file, List.copyOf(stored), List.copyOf(stored));
      case "Functional", "Model" ->
          new NetworkConfig(file, List.copyOf(stored), chain(file, config, list, stored));
      default ->
          throw new LocalizedException(
              "keras.config.model", file, json.path("class_name").asText("?"));
    };
  }

  /** From the output back to the input, each layer reading the one before it alone. */
  private static List<LayerConfig> chain(
      Path file, JsonNode config, JsonNode list, List<LayerConfig> stored) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      places.put(list.path(i).path("name").asText(stored.get(i).name()), i);
    }
    List<String> outputs = layerNames(config.path("output_layers"));
    Deque<LayerConfig> chain = new ArrayDeque<>();
    String name = outputs.size() == 1 ? outputs.get(0) : "";
    while (true) {
      Integer place = places.remove(name);
      if (place == null) {
        throw new LocalizedException("keras.config.chain", file, name.isEmpty() ? "?" : name);
      }
      chain.addFirst(stored.get(place));
      List<String> sources = layerNames(list.path(place).path("inbound_nodes"));
      if (sources.isEmpty()) {
        break;
      }
      if (sources.size() > 1) {
        throw new LocalizedException("keras.config.chain", file, name);
      }
      name = sources.get(0);
    }
    if (!places.isEmpty()) {
      throw new LocalizedException(
          "keras.config.chain", file, places.keySet().stream().sorted().findFirst().orElse("?"));
    }
    return List.copyOf(chain);
  }

  /**
   * The layers named in {@code [["name", 0, 0, {}]]} of Keras 2, at any depth, or in the objects
   * with a {@code keras_history} of Keras 3.
   */
  private static List<String> layerNames(JsonNode json) {
    List<String> names = new ArrayList<>();
    collect(json, names);
    return names;
  }

  private static void collect(JsonNode json, List<String> names) {
    if (json.isArray() && json.path(0).isTextual() && json.path(1).isInt()) {
      names.add(json.path(0).asText());
    } else if (json.isArray() || json.isObject()) {
      json.forEach(part -> collect(part, names));
    }
  }

  /** The layers that compute, without the input. */
  List<LayerConfig> computing() {
    return chain.stream().filter(layer -> !layer.className().equals(INPUT)).toList();
  }

  /** A fixed number of steps that the model was declared with; empty if any will do. */
  OptionalInt steps() {
    JsonNode shape = inputShape();
    return shape.path(1).isInt() ? OptionalInt.of(shape.path(1).asInt()) : OptionalInt.empty();
  }

  /** Numbers per step that the model was declared with; empty for ids and texts. */
  OptionalInt features() {
    JsonNode shape = inputShape();
    return shape.path(2).isInt() ? OptionalInt.of(shape.path(2).asInt()) : OptionalInt.empty();
  }

  private JsonNode inputShape() {
    JsonNode options = chain.get(0).options();
    return options.has("batch_shape")
        ? options.path("batch_shape")
        : options.path("batch_input_shape");
  }
}
