package org.remanence.model.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.ModelParts;
import org.remanence.model.file.ModelArchive;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenStream;

/**
 * Trained language models on disk: a {@code .rema} file of the same three parts as a classifier's,
 * told apart by {@code "kind": "language-model"}. The reader trusts nothing in it.
 */
public final class LanguageModelFile {
  private LanguageModelFile() {}

  /**
   * Writes a model; an older file of that name stays whole until the new one is. The same model
   * gives the same bytes.
   *
   * @throws LocalizedException if {@code file} cannot be written, or the model holds numbers that
   *     are infinite or none
   */
  public static void write(Path file, TrainedLanguageModel trained) {
    if (!isFinite(trained)) {
      throw new LocalizedException("model.not-finite", file);
    }
    AtomicFiles.write(file, out -> write(out, trained));
  }

  /** Writes a model to a stream, whatever its numbers are. */
  public static void write(OutputStream out, TrainedLanguageModel trained) throws IOException {
    write(out, LanguageManifest.of(trained).toJson(), trained.model());
  }

  /**
   * A network alone, such as one still in training: the parts of a model without what its training
   * came to. Programs read it as they read a model; {@link #read} does not.
   */
  public static void writeNetwork(OutputStream out, LanguageModel model) throws IOException {
    write(
        out,
        LanguageManifest.network(model.architecture(), model.level(), model.hyperparameters()),
        model);
  }

  private static void write(OutputStream out, ObjectNode manifest, LanguageModel model)
      throws IOException {
    ModelArchive.write(out, parts(manifest, model));
  }

  /** Writers of a model's parts by name, to stand in a file among others. */
  public static Map<String, ModelArchive.PartWriter> parts(TrainedLanguageModel trained) {
    return parts(LanguageManifest.of(trained).toJson(), trained.model());
  }

  private static Map<String, ModelArchive.PartWriter> parts(
      ObjectNode manifest, LanguageModel model) {
    return ModelParts.writers(manifest, model.vocabulary(), model.weights());
  }

  /** All hyperparameters but the seed, named as in files. */
  public static ObjectNode settings(LanguageHyperparameters hyperparameters) {
    return LanguageManifest.settings(hyperparameters);
  }

  /** Returns whether all its numbers are finite, as those of a file have to be. */
  public static boolean isFinite(TrainedLanguageModel trained) {
    return Double.isFinite(trained.metrics().loss() + trained.metrics().bitsPerCharacter())
        && trained.history().stream()
            .allMatch(epoch -> Double.isFinite(epoch.loss() + epoch.validationLoss()))
        && ModelParts.isFinite(trained.model().weights());
  }

  /**
   * Reads a model.
   *
   * @throws LocalizedException naming {@code file} and what is wrong with it, such as that it holds
   *     a classifier
   */
  public static TrainedLanguageModel read(Path file) {
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
  public static TrainedLanguageModel read(Path file, ModelArchive archive) {
    LanguageManifest manifest =
        LanguageManifest.parse(file, ModelParts.readManifest(file, archive));
    Vocabulary vocabulary = ModelParts.readVocabulary(file, archive, TokenStream.MAX_VOCABULARY);
    NetworkShape shape =
        LanguageModel.shape(manifest.architecture(), manifest.hyperparameters(), vocabulary.size());
    Weights weights = ModelParts.readWeights(file, archive, shape);
    LanguageModel model =
        new LanguageModel(
            manifest.architecture(),
            manifest.level(),
            manifest.hyperparameters(),
            vocabulary,
            weights);
    return new TrainedLanguageModel(
        model,
        manifest.metrics(),
        manifest.history(),
        manifest.corpus(),
        manifest.corpusFingerprint());
  }
}
