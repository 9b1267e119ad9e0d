package org.remanence.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.model.HyperparametersJson;

/** Settings as a flat list, in the words of the language in use. */
public final class Settings {
  private static final int DECIMALS = 10;

  private Settings() {}

  public static List<Origin.Setting> of(Hyperparameters hyperparameters) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    HyperparametersJson.write(hyperparameters, json);
    return of(json);
  }

  /** As files have them. */
  public static List<Origin.Setting> of(ObjectNode json) {
    List<Origin.Setting> settings = new ArrayList<>();
    add("", json, settings);
    return settings;
  }

  /** A setting by the name that files have for it. */
  public static Origin.Setting of(String name, String value) {
    return new Origin.Setting(Messages.text("passport.setting." + name), value);
  }

  private static void add(String name, JsonNode json, List<Origin.Setting> settings) {
    if (json.isObject()) {
      String prefix = name.isEmpty() ? "" : name + ".";
      String only = onlyInEffect(json);
      json.fieldNames()
          .forEachRemaining(
              field -> {
                if (only.isEmpty() || only.equals(field)) {
                  add(prefix + field, json.get(field), settings);
                }
              });
    } else {
      settings.add(of(name, value(name, json)));
    }
  }

  /** Of what is switched off, the field that says so; its details have no effect. */
  private static String onlyInEffect(JsonNode json) {
    String kind = json.path("kind").asText();
    if (kind.equals("none") || kind.equals("constant")) {
      return "kind";
    }
    return json.has("source") && json.get("source").asText().isEmpty() ? "source" : "";
  }

  private static String value(String name, JsonNode json) {
    if (json.isNumber()) {
      return NumberText.upTo(json.asDouble(), DECIMALS);
    } else if (json.isBoolean() || isChoice(name)) {
      return Messages.text("passport.chosen." + json.asText());
    }
    return json.asText().isEmpty() ? Messages.text("passport.chosen.none") : json.asText();
  }

  /** Whether it is one of a few words. */
  private static boolean isChoice(String name) {
    return name.endsWith(".kind") || name.endsWith(".class_weights");
  }
}
