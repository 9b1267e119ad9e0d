package org.remanence.model.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.ModelKind;
import org.remanence.model.ModelParts;
import org.remanence.model.WholeRange;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;
import org.remanence.text.corpus.TokenLevel;

/** All of a language model's file but tokens and weights. */
record LanguageManifest(
    Architecture architecture,
    TokenLevel level,
    LanguageHyperparameters hyperparameters,
    LanguageMetrics metrics,
    List<LanguageEpoch> history,
    String corpus,
    String corpusFingerprint) {

  static LanguageManifest of(TrainedLanguageModel trained) {
    LanguageModel model = trained.model();
    return new LanguageManifest(
        model.architecture(),
        model.level(),
        model.hyperparameters(),
        trained.metrics(),
        trained.history(),
        trained.corpus(),
        trained.corpusFingerprint());
  }

  ObjectNode toJson() {
    ObjectNode json = network(architecture, level, hyperparameters);
    json.put("corpus", corpus);
    json.put("corpus_fingerprint", corpusFingerprint);
    json.putObject("metrics")
        .put("test_loss", metrics.loss())
        .put("test_bits_per_character", metrics.bitsPerCharacter())
        .put("held_out", metrics.heldOut())
        .put("epochs", metrics.epochs())
        .put("best_epoch", metrics.bestEpoch())
        .put("seconds", metrics.seconds());
    ArrayNode epochs = json.putArray("history");
    for (LanguageEpoch epoch : history) {
      epochs
          .addObject()
          .put("epoch", epoch.epoch())
          .put("loss", epoch.loss())
          .put("val_loss", epoch.validationLoss())
          .put("val_bits_per_character", epoch.validationBitsPerCharacter());
    }
    return json;
  }

  /** Entries about a model that are known before its training is over. */
  static ObjectNode network(
      Architecture architecture, TokenLevel level, LanguageHyperparameters hyperparameters) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format_version", ModelParts.FORMAT_VERSION);
    json.put(ModelKind.FIELD, ModelKind.LANGUAGE_MODEL.id());
    json.put("architecture", architecture.id());
    json.put("level", level.id());
    json.put("seed", hyperparameters.seed());
    json.set("hyperparameters", settings(hyperparameters));
    return json;
  }

  /** All hyperparameters but the seed, named as in files. */
  static ObjectNode settings(LanguageHyperparameters hyperparameters) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("epochs", hyperparameters.epochs())
        .put("streams", hyperparameters.streams())
        .put("window", hyperparameters.window())
        .put("patience", hyperparameters.patience())
        .put("learning_rate", hyperparameters.learningRate())
        .put("max_words", hyperparameters.maxWords())
        .put("embedding", hyperparameters.embedding())
        .put("hidden", hyperparameters.hidden())
        .put("layers", hyperparameters.layers())
        .put("dropout", hyperparameters.dropout())
        .put("clipping", hyperparameters.clipping());
  }

  /**
   * Reads a manifest and holds every value to its range.
   *
   * @throws LocalizedException naming {@code file} and the field that is wrong
   */
  static LanguageManifest parse(Path file, JsonNode json) {
    JsonFields fields = new JsonFields(file, ModelParts.MANIFEST, json);
    ModelKind.LANGUAGE_MODEL.require(file, fields);
    ModelParts.requireKnownVersion(file, fields);
    Architecture architecture = architecture(file, fields);
    return new LanguageManifest(
        architecture,
        fields.choice("level", TokenLevel.class, TokenLevel::id),
        hyperparameters(
            fields.object("hyperparameters"),
            fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
            LanguageHyperparameters.layers(architecture)),
        metrics(fields.object("metrics")),
        fields.objects("history", HyperparameterLimits.EPOCHS.max()).stream()
            .map(LanguageManifest::epoch)
            .toList(),
        ForeignText.printable(fields.text("corpus")),
        ForeignText.printable(fields.text("corpus_fingerprint")));
  }

  private static Architecture architecture(Path file, JsonFields fields) {
    Architecture architecture = ModelParts.architecture(file, fields);
    if (!architecture.canWrite()) {
      throw new LocalizedException("model.bidirectional", file, architecture.id());
    }
    return architecture;
  }

  private static LanguageHyperparameters hyperparameters(
      JsonFields fields, long seed, WholeRange layers) {
    return new LanguageHyperparameters(
        whole(fields, "epochs", HyperparameterLimits.EPOCHS),
        whole(fields, "streams", HyperparameterLimits.BATCH_SIZE),
        whole(fields, "window", LanguageHyperparameters.WINDOWS),
        whole(fields, "patience", HyperparameterLimits.PATIENCE),
        fields.number("learning_rate", Double.MIN_VALUE, Double.MAX_VALUE),
        seed,
        whole(fields, "max_words", LanguageHyperparameters.MAX_WORDS),
        whole(fields, "embedding", HyperparameterLimits.EMBEDDING),
        whole(fields, "hidden", HyperparameterLimits.HIDDEN),
        whole(fields, "layers", layers),
        fields.number("dropout", 0, HyperparameterLimits.MAX_DROPOUT),
        fields.number("clipping", Double.MIN_VALUE, Double.MAX_VALUE));
  }

  private static int whole(JsonFields fields, String name, WholeRange range) {
    return (int) fields.whole(name, range.min(), range.max());
  }

  private static LanguageMetrics metrics(JsonFields fields) {
    int epochs = whole(fields, "epochs", HyperparameterLimits.EPOCHS);
    return new LanguageMetrics(
        fields.number("test_loss", 0, Double.MAX_VALUE),
        fields.number("test_bits_per_character", 0, Double.MAX_VALUE),
        fields.flag("held_out"),
        epochs,
        (int) fields.whole("best_epoch", 0, epochs),
        fields.number("seconds", 0, Double.MAX_VALUE));
  }

  private static LanguageEpoch epoch(JsonFields fields) {
    return new LanguageEpoch(
        whole(fields, "epoch", HyperparameterLimits.EPOCHS),
        fields.number("loss", 0, Double.MAX_VALUE),
        fields.number("val_loss", 0, Double.MAX_VALUE),
        fields.number("val_bits_per_character", 0, Double.MAX_VALUE));
  }
}
