package org.remanence.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.NetworkKey;
import org.remanence.model.file.JsonFields;
import org.remanence.settings.TestSentence;
import org.remanence.text.DatasetSource;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.SourceJson;

/**
 * All of a lab's file but texts, networks and runs.
 *
 * @param sources of the texts, each in a part of its own
 * @param chosen index into them of those that are chosen
 * @param trained index into them of those that were trained on
 * @param split a letter for the part of each text that was trained on
 */
record LabManifest(
    Map<String, String> form,
    List<DatasetSource> sources,
    OptionalInt chosen,
    OptionalInt trained,
    String split,
    List<Network> networks,
    int writers,
    LabView view) {
  static final int FORMAT_VERSION = 1;

  private static final String KIND = "lab";
  private static final int MAX_SOURCES = 2;
  private static final int MAX_NETWORKS = Architecture.values().length * Pooling.values().length;
  private static final int MAX_WRITERS = 100;
  private static final int MAX_FIELDS = 200;
  private static final int MAX_LANGUAGES = 20;
  private static final int MAX_SENTENCES = 10_000;

  /**
   * A network of the file.
   *
   * @param pooling how its states are pooled; {@link Pooling#LAST} also of files from before two
   *     networks of an architecture could be in one
   * @param trained whether it is known what its training came to
   * @param run identifier of its run
   */
  record Network(
      Architecture architecture,
      Pooling pooling,
      boolean trained,
      Optional<String> run,
      int epochs) {
    NetworkKey key() {
      return NetworkKey.of(architecture, pooling);
    }

    static Network of(LabNetwork network) {
      return new Network(
          network.architecture(),
          network.classifier().hyperparameters().pooling(),
          network.trained().isPresent(),
          network.run().map(RunRecord::id),
          network.epochs());
    }
  }

  static LabManifest of(Lab lab) {
    List<LabTexts> texts = texts(lab);
    return new LabManifest(
        lab.form(),
        texts.stream().map(LabTexts::source).toList(),
        index(texts, lab.chosen()),
        index(texts, lab.trained().map(LabSplit::texts)),
        lab.trained().map(trained -> SplitLetters.of(trained.split())).orElse(""),
        lab.networks().stream().map(Network::of).toList(),
        lab.writers().size(),
        lab.view());
  }

  /** Texts of a lab, each once. */
  static List<LabTexts> texts(Lab lab) {
    List<LabTexts> texts = new ArrayList<>();
    lab.chosen().ifPresent(texts::add);
    lab.trained().map(LabSplit::texts).filter(each -> !texts.contains(each)).ifPresent(texts::add);
    return texts;
  }

  private static OptionalInt index(List<LabTexts> texts, Optional<LabTexts> of) {
    return of.map(each -> OptionalInt.of(texts.indexOf(each))).orElse(OptionalInt.empty());
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", KIND).put("format_version", FORMAT_VERSION);
    ObjectNode fields = json.putObject("form");
    form.forEach(fields::put);
    ArrayNode texts = json.putArray("texts");
    sources.forEach(source -> SourceJson.write(source, texts.addObject()));
    chosen.ifPresent(index -> json.put("chosen", index));
    trained.ifPresent(index -> json.put("trained", index));
    json.put("split", split);
    ArrayNode list = json.putArray("networks");
    for (Network network : networks) {
      ObjectNode one = list.addObject();
      one.put("architecture", network.architecture().id()).put("trained", network.trained());
      if (network.pooling() != Pooling.LAST) {
        one.put("pooling", network.pooling().id());
      }
      network.run().ifPresent(id -> one.put("run", id));
      one.put("epochs", network.epochs());
    }
    json.put("writers", writers);
    write(view, json.putObject("view"));
    return json;
  }

  private static void write(LabView view, ObjectNode json) {
    json.put("tab", view.tab()).put("epoch", view.epoch()).put("sentence", view.sentence());
    ArrayNode languages = json.putArray("sentences");
    view.sentences()
        .forEach(
            (language, sentences) -> {
              ArrayNode list = languages.addObject().put("language", language).putArray("list");
              sentences.forEach(
                  each -> list.addObject().put("text", each.text()).put("label", each.expected()));
            });
  }

  /**
   * Reads a manifest and holds every value to its range.
   *
   * @throws LocalizedException naming {@code file} and the field that is wrong
   */
  static LabManifest parse(Path file, JsonNode root) {
    JsonFields json = new JsonFields(file, LabPaths.MANIFEST, root);
    if (!json.has("kind") || !json.text("kind").equals(KIND)) {
      throw new LocalizedException("lab.file.not-lab", file);
    }
    long version = json.whole("format_version", 1, Integer.MAX_VALUE);
    if (version > FORMAT_VERSION) {
      throw new LocalizedException("model.version", file, version, FORMAT_VERSION);
    }
    List<DatasetSource> sources =
        json.objects("texts", MAX_SOURCES).stream()
            .map(each -> SourceJson.read(file, LabPaths.MANIFEST, each))
            .toList();
    return new LabManifest(
        json.textsByName("form", MAX_FIELDS),
        sources,
        index(json, "chosen", sources),
        index(json, "trained", sources),
        json.text("split"),
        networks(file, json),
        (int) json.whole("writers", 0, MAX_WRITERS),
        view(json.object("view")));
  }

  private static OptionalInt index(JsonFields json, String name, List<DatasetSource> sources) {
    return json.has(name)
        ? OptionalInt.of((int) json.whole(name, 0, sources.size() - 1L))
        : OptionalInt.empty();
  }

  private static List<Network> networks(Path file, JsonFields json) {
    Set<NetworkKey> known = new HashSet<>();
    List<Network> networks = new ArrayList<>();
    for (JsonFields each : json.objects("networks", MAX_NETWORKS)) {
      Network network = network(file, each);
      if (!known.add(network.key())) {
        throw new LocalizedException("lab.twice", file, network.key().id());
      }
      networks.add(network);
    }
    return networks;
  }

  private static Network network(Path file, JsonFields json) {
    Optional<String> run = json.has("run") ? Optional.of(json.text("run")) : Optional.empty();
    if (run.isPresent() && !RunRecord.isId(run.get())) {
      throw new LocalizedException("model.json.text", file, LabPaths.MANIFEST, "networks.run");
    }
    return new Network(
        json.choice("architecture", Architecture.class, Architecture::id),
        json.has("pooling") ? json.choice("pooling", Pooling.class, Pooling::id) : Pooling.LAST,
        json.flag("trained"),
        run,
        (int) json.whole("epochs", 0, HyperparameterLimits.EPOCHS.max() + 1L));
  }

  private static LabView view(JsonFields json) {
    Map<String, List<TestSentence>> sentences = new TreeMap<>();
    for (JsonFields language : json.objects("sentences", MAX_LANGUAGES)) {
      sentences.put(
          language.text("language"),
          language.objects("list", MAX_SENTENCES).stream()
              .map(each -> new TestSentence(each.text("text"), each.text("label")))
              .toList());
    }
    return new LabView(
        json.text("tab"),
        (int) json.whole("epoch", LabView.NEWEST, HyperparameterLimits.EPOCHS.max()),
        json.text("sentence"),
        sentences);
  }
}
