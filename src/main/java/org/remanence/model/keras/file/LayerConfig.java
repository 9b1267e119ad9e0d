package org.remanence.model.keras.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;

/**
 * A layer as the configuration of a Keras file describes it.
 *
 * @param className such as {@code LSTM}
 * @param custom whether the class is the author’s own, whatever it is called
 * @param options its settings by their names in Keras
 */
record LayerConfig(Path file, String className, String name, boolean custom, JsonNode options) {

  /**
   * The layer that a JSON object describes.
   *
   * @throws LocalizedException if it describes none
   */
  static LayerConfig of(Path file, JsonNode json) {
    JsonNode options = json.path("config");
    if (!json.path("class_name").isTextual() || !options.isObject()) {
      throw new LocalizedException("keras.config.layer", file);
    }
    String className = json.path("class_name").asText();
    boolean custom = !json.path("registered_name").asText(className).equals(className);
    return new LayerConfig(
        file, className, options.path("name").asText(className), custom, options);
  }

  /** The layer inside a wrapper such as {@code Bidirectional}. */
  LayerConfig inner(String option) {
    return of(file, options.path(option));
  }

  boolean has(String option) {
    return options.hasNonNull(option);
  }

  boolean flag(String option, boolean otherwise) {
    return options.path(option).asBoolean(otherwise);
  }

  double number(String option, double otherwise) {
    return options.path(option).asDouble(otherwise);
  }

  /**
   * The text of an option, such as the name of an activation.
   *
   * @throws LocalizedException if it is something else, such as a function of the author’s own
   */
  String text(String option, String otherwise) {
    JsonNode value = options.path(option);
    if (value instanceof MissingNode || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw refused(option, value.path("class_name").asText(value.toString()));
    }
    return value.asText();
  }

  /** Complains about an option that is not computed here. */
  LocalizedException refused(String option, Object value) {
    return new LocalizedException("keras.layer.option", file, name, className, option, value);
  }
}
