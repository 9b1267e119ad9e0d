package org.remanence.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.text.Task;

/** All of a {@code .rema} file but words and weights. */
record ModelManifest(
    Network network,
    TestMetrics metrics,
    List<EpochMetrics> history,
    String dataFingerprint,
    OptionalInt trials) {
  static final String ENTRY = ModelParts.MANIFEST;

  private static final String TRIALS = "tuning_trials";
  private static final int MAX_LABELS = 10_000;

  /** Entries about a network alone. */
  record Network(
      Task task, Architecture architecture, Hyperparameters hyperparameters, List<String> labels) {

    static Network of(Classifier classifier) {
      return new Network(
          classifier.task(),
          classifier.architecture(),
          classifier.hyperparameters(),
          classifier.labels());
    }

    ObjectNode toJson() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("format_version", ModelParts.FORMAT_VERSION);
      if (task == Task.TAGGING) {
        json.put(ModelKind.FIELD, ModelKind.TAGGER.id());
      }
      json.put("architecture", architecture.id());
      ArrayNode labelList = json.putArray("labels");
      labels.forEach(labelList::add);
      json.put("seed", hyperparameters.seed());
      HyperparametersJson.write(hyperparameters, json.putObject("hyperparameters"));
      return json;
    }
  }

  static ModelManifest of(TrainedModel model) {
    return new ModelManifest(
        Network.of(model.classifier()),
        model.metrics(),
        model.history(),
        model.dataFingerprint(),
        model.trials());
  }

  ObjectNode toJson() {
    ObjectNode json = network.toJson();
    json.put("data_fingerprint", dataFingerprint);
    trials.ifPresent(budget -> json.put(TRIALS, budget));
    json.putObject("metrics")
        .put("test_accuracy", metrics.testAccuracy())
        .put("test_loss", metrics.testLoss())
        .put("epochs", metrics.epochs())
        .put("best_epoch", metrics.bestEpoch())
        .put("seconds", metrics.seconds());
    ArrayNode epochs = json.putArray("history");
    for (EpochMetrics epoch : history) {
      epochs
          .addObject()
          .put("epoch", epoch.epoch())
          .put("accuracy", epoch.accuracy())
          .put("loss", epoch.loss())
          .put("val_accuracy", epoch.validationAccuracy())
          .put("val_loss", epoch.validationLoss());
    }
    return json;
  }

  /** Entries about a network alone. */
  static ObjectNode network(Classifier classifier) {
    return Network.of(classifier).toJson();
  }

  /**
   * Reads a manifest and holds every value to its range.
   *
   * @throws LocalizedException naming {@code file} and the field that is wrong
   */
  static ModelManifest parse(Path file, JsonNode json) {
    JsonFields fields = new JsonFields(file, ENTRY, json);
    return new ModelManifest(
        network(file, fields),
        metrics(fields.object("metrics")),
        fields.objects("history", HyperparameterLimits.EPOCHS.max()).stream()
            .map(ModelManifest::epoch)
            .toList(),
        fields.text("data_fingerprint"),
        fields.hasValue(TRIALS)
            ? OptionalInt.of((int) fields.whole(TRIALS, 1, Integer.MAX_VALUE))
            : OptionalInt.empty());
  }

  /** The same of a network alone. */
  static Network parseNetwork(Path file, JsonNode json) {
    return network(file, new JsonFields(file, ENTRY, json));
  }

  private static Network network(Path file, JsonFields fields) {
    Task task = task(file, fields);
    ModelParts.requireKnownVersion(file, fields);
    Hyperparameters hyperparameters =
        HyperparametersJson.read(fields.object("hyperparameters"), seed(fields));
    if (task == Task.TAGGING && hyperparameters.pooling() != Pooling.LAST) {
      throw new LocalizedException("model.pooled-tagger", file, hyperparameters.pooling().id());
    }
    return new Network(
        task, ModelParts.architecture(file, fields), hyperparameters, labels(file, fields));
  }

  private static Task task(Path file, JsonFields fields) {
    if (ModelKind.of(file, fields) == ModelKind.TAGGER) {
      return Task.TAGGING;
    }
    ModelKind.CLASSIFIER.require(file, fields);
    return Task.CLASSIFICATION;
  }

  private static long seed(JsonFields fields) {
    return fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static List<String> labels(Path file, JsonFields fields) {
    List<String> labels = fields.texts("labels", MAX_LABELS);
    if (labels.size() < 2 || new HashSet<>(labels).size() < labels.size()) {
      throw new LocalizedException("model.labels", file);
    }
    return labels;
  }

  private static int whole(JsonFields fields, String name, WholeRange range) {
    return (int) fields.whole(name, range.min(), range.max());
  }

  private static TestMetrics metrics(JsonFields fields) {
    int epochs = whole(fields, "epochs", HyperparameterLimits.EPOCHS);
    return new TestMetrics(
        fields.number("test_accuracy", 0, 1),
        fields.number("test_loss", 0, Double.MAX_VALUE),
        epochs,
        (int) fields.whole("best_epoch", 0, epochs),
        fields.number("seconds", 0, Double.MAX_VALUE));
  }

  private static EpochMetrics epoch(JsonFields fields) {
    return new EpochMetrics(
        whole(fields, "epoch", HyperparameterLimits.EPOCHS),
        fields.number("accuracy", 0, 1),
        fields.number("loss", 0, Double.MAX_VALUE),
        fields.number("val_accuracy", 0, 1),
        fields.number("val_loss", 0, Double.MAX_VALUE));
  }
}
