package org.remanence.model;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.Safetensors;
import org.remanence.model.file.StrictJson;
import org.remanence.text.Vocabulary;

/** The three parts of a {@code .rema} file, which classifiers and language models share. */
public final class ModelParts {
  public static final String MANIFEST = "manifest.json";

  /** The newest one that this program knows. */
  public static final int FORMAT_VERSION = 1;

  private static final String VOCABULARY = "vocabulary.json";

  /** The names of all parts. */
  public static final Set<String> NAMES = Set.of(MANIFEST, VOCABULARY, Safetensors.ENTRY);

  private static final long MAX_MANIFEST_BYTES = 4L << 20;
  private static final long MAX_VOCABULARY_BYTES = 32L << 20;
  private static final long MAX_WEIGHTS_BYTES =
      HyperparameterLimits.MAX_PARAMETERS * Float.BYTES + (1L << 20);

  private ModelParts() {}

  /** Writers of the parts by name, in their order. */
  public static Map<String, ModelArchive.PartWriter> writers(
      JsonNode manifest, Vocabulary vocabulary, Weights weights) {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    vocabulary.words().forEach(words::add);
    Map<String, ModelArchive.PartWriter> parts = new LinkedHashMap<>();
    parts.put(MANIFEST, json(manifest));
    parts.put(VOCABULARY, json(words));
    parts.put(Safetensors.ENTRY, part -> Safetensors.write(weights, part));
    return parts;
  }

  private static ModelArchive.PartWriter json(JsonNode json) {
    byte[] bytes = StrictJson.format(json);
    return part -> part.write(bytes);
  }

  /** Returns whether all numbers are finite: none is infinite or NaN. */
  public static boolean isFinite(Weights weights) {
    return weights.tensors().values().stream().allMatch(ModelParts::isFinite);
  }

  private static boolean isFinite(Tensor tensor) {
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The manifest's JSON.
   *
   * @throws LocalizedException if it is too large or not well formed
   */
  public static JsonNode readManifest(Path file, ModelArchive archive) {
    byte[] bytes =
        archive.read(MANIFEST, MAX_MANIFEST_BYTES, (in, size) -> in.readNBytes((int) size));
    return StrictJson.parse(file, MANIFEST, bytes);
  }

  /**
   * Refuses a file of a later program.
   *
   * @throws LocalizedException naming {@code file} and its version
   */
  public static void requireKnownVersion(Path file, JsonFields fields) {
    long version = fields.whole("format_version", 1, Integer.MAX_VALUE);
    if (version > FORMAT_VERSION) {
      throw new LocalizedException("model.version", file, version, FORMAT_VERSION);
    }
  }

  /**
   * The architecture that a manifest names.
   *
   * @throws LocalizedException if it is unknown
   */
  public static Architecture architecture(Path file, JsonFields fields) {
    String id = fields.text("architecture");
    try {
      return Architecture.of(id);
    } catch (IllegalArgumentException e) {
      throw new LocalizedException(e, "model.architecture", file, ForeignText.printable(id), ids());
    }
  }

  private static String ids() {
    return Arrays.stream(Architecture.values()).map(Architecture::id).collect(joining(", "));
  }

  /**
   * The vocabulary.
   *
   * @throws LocalizedException if it has more than {@code maxWords} or is none
   */
  public static Vocabulary readVocabulary(Path file, ModelArchive archive, int maxWords) {
    List<String> words =
        archive.read(
            VOCABULARY,
            MAX_VOCABULARY_BYTES,
            (in, size) -> StrictJson.parseTexts(file, VOCABULARY, in, maxWords));
    // Padding and unknown come first, and two numbers for a word would leave one without use.
    Set<String> different = new HashSet<>(words);
    if (words.size() <= Vocabulary.UNKNOWN
        || different.size() < words.size()
        || different.contains("")) {
      throw new LocalizedException("model.vocabulary", file);
    }
    return new Vocabulary(words);
  }

  /**
   * The weights of a network of that shape.
   *
   * @throws LocalizedException if it has more parameters than allowed, or the weights do not fit
   */
  public static Weights readWeights(Path file, ModelArchive archive, NetworkShape shape) {
    return readWeights(file, archive, Safetensors.ENTRY, shape);
  }

  /** The same of weights in a part of another name. */
  public static Weights readWeights(
      Path file, ModelArchive archive, String part, NetworkShape shape) {
    if (shape.parameters() > HyperparameterLimits.MAX_PARAMETERS) {
      throw new LocalizedException(
          "model.too-large", file, shape.parameters(), HyperparameterLimits.MAX_PARAMETERS);
    }
    return archive.read(
        part, MAX_WEIGHTS_BYTES, (in, size) -> Safetensors.read(file, in, size, shape.tensors()));
  }
}
