package org.remanence.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.remanence.engine.NetworkShape;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ModelArchive;
import org.remanence.text.Vocabulary;

/**
 * Trained models on disk: a zip of {@code manifest.json}, {@code vocabulary.json} (the words, each
 * at the place of its number) and {@code weights.safetensors}. The reader trusts nothing in it.
 */
public final class RemaFile {
  public static final String EXTENSION = ".rema";

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
      throw new LocalizedException("model.not-finite", file);
    }
    AtomicFiles.write(file, out -> write(out, model));
  }

  /** The same bytes to a stream. */
  public static void write(OutputStream out, TrainedModel model) throws IOException {
    write(out, ModelManifest.of(model).toJson(), model.classifier());
  }

  /**
   * A network alone, such as one still in training: the parts of a model without what its training
   * came to. Programs read it as they read a model; {@link #read} does not.
   */
  public static void writeNetwork(OutputStream out, Classifier classifier) throws IOException {
    write(out, ModelManifest.network(classifier), classifier);
  }

  private static void write(OutputStream out, ObjectNode manifest, Classifier classifier)
      throws IOException {
    ModelArchive.write(out, parts(manifest, classifier));
  }

  /** Writers of a model's parts by name, to stand in a file among others. */
  public static Map<String, ModelArchive.PartWriter> parts(TrainedModel model) {
    return parts(ModelManifest.of(model).toJson(), model.classifier());
  }

  /** The same of a network alone. */
  public static Map<String, ModelArchive.PartWriter> parts(Classifier classifier) {
    return parts(ModelManifest.network(classifier), classifier);
  }

  private static Map<String, ModelArchive.PartWriter> parts(
      ObjectNode manifest, Classifier classifier) {
    return ModelParts.writers(manifest, classifier.vocabulary(), classifier.weights());
  }

  /** Returns whether all its numbers are finite, as those of a file have to be. */
  public static boolean isFinite(TrainedModel model) {
    return Double.isFinite(model.metrics().testLoss())
        && model.history().stream()
            .allMatch(epoch -> Double.isFinite(epoch.loss() + epoch.validationLoss()))
        && ModelParts.isFinite(model.classifier().weights());
  }

  /**
   * Reads a model.
   *
   * @throws LocalizedException naming {@code file} and what is wrong with it
   */
  public static TrainedModel read(Path file) {
    try (ModelArchive archive = ModelArchive.open(file, ModelParts.NAMES)) {
      return read(file, archive);
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.unreadable", file);
    }
  }

  /**
   * Reads a model among the parts of a file.
   *
   * @throws LocalizedException naming {@code file} and what is wrong with it
   */
  public static TrainedModel read(Path file, ModelArchive archive) {
    ModelManifest manifest = ModelManifest.parse(file, ModelParts.readManifest(file, archive));
    return new TrainedModel(
        classifier(file, archive, manifest.network()),
        manifest.metrics(),
        manifest.history(),
        manifest.dataFingerprint(),
        manifest.trials());
  }

  /**
   * Reads a network alone, as {@link #writeNetwork} writes it.
   *
   * @throws LocalizedException naming {@code file} and what is wrong with it
   */
  public static Classifier readNetwork(Path file, ModelArchive archive) {
    return classifier(
        file, archive, ModelManifest.parseNetwork(file, ModelParts.readManifest(file, archive)));
  }

  private static Classifier classifier(
      Path file, ModelArchive archive, ModelManifest.Network network) {
    Vocabulary vocabulary =
        ModelParts.readVocabulary(file, archive, HyperparameterLimits.MAX_WORDS.max());
    NetworkShape shape =
        NetworkSizes.of(vocabulary.size(), network.hyperparameters(), network.labels().size())
            .forTask(network.task())
            .shape(network.architecture());
    return new Classifier(
        network.task(),
        network.architecture(),
        network.hyperparameters(),
        vocabulary,
        network.labels(),
        ModelParts.readWeights(file, archive, shape));
  }
}
