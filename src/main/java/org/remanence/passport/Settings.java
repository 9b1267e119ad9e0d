package org.remanence.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Hyperparameters;
import org.remanence.model.HyperparametersJson;

/** Settings as a flat list, named as in files. */
public final class Settings {
  private Settings() {}

  public static List<Origin.Setting> of(Hyperparameters hyperparameters) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    HyperparametersJson.write(hyperparameters, json);
    return of(json);
  }

  public static List<Origin.Setting> of(ObjectNode json) {
    List<Origin.Setting> settings = new ArrayList<>();
    add("", json, settings);
    return settings;
  }

  private static void add(String name, JsonNode json, List<Origin.Setting> settings) {
    if (json.isObject()) {
      String prefix = name.isEmpty() ? "" : name + ".";
      json.fieldNames().forEachRemaining(field -> add(prefix + field, json.get(field), settings));
    } else {
      settings.add(new Origin.Setting(name, json.asText()));
    }
  }
}
