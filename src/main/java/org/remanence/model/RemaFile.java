package org.remanence.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.Safetensors;
import org.remanence.model.file.StrictJson;
import org.remanence.text.Vocabulary;

/**
 * Trained models on disk: a zip of {@code manifest.json}, {@code vocabulary.json} (the words, each
 * at the place of its number) and {@code weights.safetensors}. The reader trusts nothing in it.
 */
public final class RemaFile {
  public static final String EXTENSION = ".rema";

  private static final String VOCABULARY = "vocabulary.json";
  private static final Set<String> PARTS = Set.of(Manifest.ENTRY, VOCABULARY, Safetensors.ENTRY);
  private static final long MAX_MANIFEST_BYTES = 4L << 20;
  private static final long MAX_VOCABULARY_BYTES = 32L << 20;
  private static final long MAX_WEIGHTS_BYTES =
      HyperparameterLimits.MAX_PARAMETERS * Float.BYTES + (1L << 20);

  private RemaFile() {}

  /**
   * Writes a model; an older file of that name stays whole until the new one is. The same model
   * gives the same bytes.
   *
   * @throws LocalizedException if {@code file} cannot be written, or the model holds numbers that
   *     are infinite or none
   */
  public static void write(Path file, TrainedModel model) {
    if (!isFinite(model)) {
      throw new LocalizedException("model.notFinite", file);
    }
    AtomicFiles.write(file, out -> write(out, model));
  }

  private static void write(OutputStream out, TrainedModel model) throws IOException {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    model.classifier().vocabulary().words().forEach(words::add);
    Map<String, ModelArchive.PartWriter> parts = new LinkedHashMap<>();
    parts.put(Manifest.ENTRY, json(Manifest.of(model).toJson()));
    parts.put(VOCABULARY, json(words));
    parts.put(Safetensors.ENTRY, part -> Safetensors.write(model.classifier().weights(), part));
    ModelArchive.write(out, parts);
  }

  private static boolean isFinite(TrainedModel model) {
    return Double.isFinite(model.metrics().testLoss())
        && model.history().stream()
            .allMatch(epoch -> Double.isFinite(epoch.loss() + epoch.validationLoss()))
        && model.classifier().weights().tensors().values().stream().allMatch(RemaFile::isFinite);
  }

  private static boolean isFinite(Tensor tensor) {
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static ModelArchive.PartWriter json(JsonNode json) {
    byte[] bytes = StrictJson.format(json);
    return part -> part.write(bytes);
  }

  /**
   * Reads a model.
   *
   * @throws LocalizedException naming {@code file} and what is wrong with it
   */
  public static TrainedModel read(Path file) {
    try (ModelArchive archive = ModelArchive.open(file, PARTS)) {
      Manifest manifest = manifest(file, archive);
      Vocabulary vocabulary = vocabulary(file, archive);
      NetworkShape shape = shape(file, manifest, vocabulary);
      Weights weights =
          archive.read(
              Safetensors.ENTRY,
              MAX_WEIGHTS_BYTES,
              (in, size) -> Safetensors.read(file, in, size, shape.tensors()));
      Classifier classifier =
          new Classifier(
              manifest.architecture(),
              manifest.hyperparameters(),
              vocabulary,
              manifest.labels(),
              weights);
      return new TrainedModel(
          classifier, manifest.metrics(), manifest.history(), manifest.dataFingerprint());
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.unreadable", file);
    }
  }

  private static Manifest manifest(Path file, ModelArchive archive) {
    byte[] bytes =
        archive.read(Manifest.ENTRY, MAX_MANIFEST_BYTES, (in, size) -> in.readNBytes((int) size));
    return Manifest.parse(file, StrictJson.parse(file, Manifest.ENTRY, bytes));
  }

  private static Vocabulary vocabulary(Path file, ModelArchive archive) {
    int maxWords = HyperparameterLimits.MAX_WORDS.max();
    List<String> words =
        archive.read(
            VOCABULARY,
            MAX_VOCABULARY_BYTES,
            (in, size) -> StrictJson.parseTexts(file, VOCABULARY, in, maxWords));
    // Padding and unknown come first, and two numbers for a word would leave one without use.
    if (words.size() <= Vocabulary.UNKNOWN || new HashSet<>(words).size() < words.size()) {
      throw new LocalizedException("model.vocabulary", file);
    }
    return new Vocabulary(words);
  }

  private static NetworkShape shape(Path file, Manifest manifest, Vocabulary vocabulary) {
    NetworkShape shape =
        manifest
            .architecture()
            .shape(
                vocabulary.size(),
                manifest.hyperparameters().embedding(),
                manifest.hyperparameters().hidden(),
                manifest.labels().size());
    if (shape.parameters() > HyperparameterLimits.MAX_PARAMETERS) {
      throw new LocalizedException(
          "model.tooLarge", file, shape.parameters(), HyperparameterLimits.MAX_PARAMETERS);
    }
    return shape;
  }
}
