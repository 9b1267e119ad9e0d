package org.remanence.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.HyperparametersJson;

/** Settings as a flat list, in the words of the language in use. */
public final class Settings {
  private static final int DECIMALS = 10;
  private static final String POOLING = Hyperparameter.POOLING.column();

  private Settings() {}

  public static List<Origin.Setting> of(Hyperparameters hyperparameters) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    HyperparametersJson.write(hyperparameters, json);
    return of(json);
  }

  /** Settings of a network; {@code name} is shown beside what others have otherwise. */
  public record Of(String name, Hyperparameters hyperparameters) {}

  /**
   * Settings of several networks: a setting that all have in common once, others with the value of
   * each.
   */
  public static List<Origin.Setting> of(List<Of> several) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    for (Of each : several) {
      for (Origin.Setting setting : of(each.hyperparameters())) {
        values
            .computeIfAbsent(setting.name(), key -> new LinkedHashMap<>())
            .put(each.name(), setting.value());
      }
    }
    long names = several.stream().map(Of::name).distinct().count();
    return values.entrySet().stream()
        .map(each -> new Origin.Setting(each.getKey(), together(each.getValue(), names)))
        .toList();
  }

  /** Origin of networks trained on those data, each with its own settings and seed. */
  public static Origin origin(String data, String fingerprint, List<Of> trained) {
    List<Origin.Setting> settings = new ArrayList<>(of(trained));
    List<Long> seeds = trained.stream().map(each -> each.hyperparameters().seed()).toList();
    boolean one = Set.copyOf(seeds).size() == 1;
    if (seeds.size() > 0 && !one) {
      Map<String, String> each = new LinkedHashMap<>();
      trained.forEach(of -> each.put(of.name(), String.valueOf(of.hyperparameters().seed())));
      settings.add(0, of("seeds", together(each, each.size())));
    }
    return new Origin(
        data,
        fingerprint,
        one ? OptionalLong.of(seeds.get(0)) : OptionalLong.empty(),
        settings,
        List.of());
  }

  /**
   * One value, or one for each name.
   *
   * @param names how many there are that may have one
   */
  private static String together(Map<String, String> values, long names) {
    Set<String> different = new LinkedHashSet<>(values.values());
    return different.size() == 1 && values.size() == names
        ? different.iterator().next()
        : values.entrySet().stream()
            .map(each -> Messages.text("passport.setting.each", each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
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

  /** Field that says that something is switched off, whose details have no effect. */
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
      return Messages.text(
          (name.equals(POOLING) ? "pooling." : "passport.chosen.") + json.asText());
    }
    return json.asText().isEmpty() ? Messages.text("passport.chosen.none") : json.asText();
  }

  /** Returns whether the setting of that name is one of a few words. */
  private static boolean isChoice(String name) {
    return name.equals(POOLING) || name.endsWith(".kind") || name.endsWith(".class_weights");
  }
}
