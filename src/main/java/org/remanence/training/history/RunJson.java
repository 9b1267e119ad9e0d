package org.remanence.training.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.remanence.engine.LayerChange;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.HyperparametersJson;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.training.RateChange;

/** A run as a file holds it: the names of {@code manifest.json} where both say the same. */
public final class RunJson {
  private static final String ENTRY = "run";
  private static final int FORMAT_VERSION = 1;
  private static final int MAX_CHANGES = 100_000;
  private static final int MAX_LAYERS = 100;
  private static final int MAX_TRIALS = 10_000;
  private static final String TUNED = "tuned";

  private RunJson() {}

  /** The content of a run’s file. */
  public static byte[] format(RunRecord run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format_version", FORMAT_VERSION)
        .put("name", run.name().given())
        .put("number", run.name().number())
        .put("time", run.time().toString())
        .put("architecture", run.architecture().id())
        .put("seed", run.hyperparameters().seed());
    HyperparametersJson.write(run.hyperparameters(), json.putObject("hyperparameters"));
    ObjectNode data = json.putObject("data");
    SourceJson.write(run.data().source(), data);
    data.put("fingerprint", run.data().fingerprint())
        .put("keep_duplicates", run.data().keepDuplicates())
        .put("test_share", run.data().testShare())
        .put("vectors_file", run.data().vectors().map(Path::toString).orElse(SourceJson.NO_FILE));
    json.put("parameters", run.parameters())
        .put("outcome", run.outcome().id())
        .put("stopped_early", run.stoppedEarly())
        .put("failure", run.failure());
    if (run.metrics() != null) {
      write(run.metrics(), json.putObject("metrics"));
    }
    ArrayNode history = json.putArray("history");
    run.epochs().forEach(epoch -> write(epoch, history.addObject()));
    run.tuning().ifPresent(tuning -> write(tuning, json.putObject(TUNED)));
    ArrayNode changes = json.putArray("rate_changes");
    for (RateChange change : run.rateChanges()) {
      changes
          .addObject()
          .put("epoch", change.epoch())
          .put("batch", change.batch())
          .put("rate", change.rate());
    }
    return StrictJson.format(json);
  }

  private static void write(TestMetrics metrics, ObjectNode json) {
    json.put("test_accuracy", metrics.testAccuracy())
        .put("test_loss", metrics.testLoss())
        .put("epochs", metrics.epochs())
        .put("best_epoch", metrics.bestEpoch())
        .put("seconds", metrics.seconds());
    metrics
        .answers()
        .ifPresent(
            answers ->
                json.putObject("answers")
                    .put("test_part", answers.testPart())
                    .put("texts", answers.texts())
                    .put("right", answers.right()));
  }

  private static void write(RunTuning tuning, ObjectNode json) {
    json.put("trials", tuning.trials())
        .put("chosen_trial", tuning.chosenTrial())
        .put("epochs_trained", tuning.epochs())
        .put("seconds", tuning.seconds());
  }

  private static void write(EpochRecord epoch, ObjectNode json) {
    json.put("epoch", epoch.metrics().epoch())
        .put("accuracy", epoch.metrics().accuracy())
        .put("loss", epoch.metrics().loss())
        .put("val_accuracy", epoch.metrics().validationAccuracy())
        .put("val_loss", epoch.metrics().validationLoss())
        .put("learning_rate", epoch.learningRate());
    ArrayNode layers = json.putArray("layers");
    for (LayerChange layer : epoch.layers()) {
      layers
          .addObject()
          .put("layer", layer.layer())
          .put("gradient_norm", layer.gradientNorm())
          .put("update_ratio", layer.updateRatio());
    }
  }

  /**
   * Reads a run and holds every value to its range.
   *
   * @throws LocalizedException naming {@code file} and what is wrong
   */
  public static RunRecord parse(Path file, String id, byte[] bytes) {
    JsonFields json = new JsonFields(file, ENTRY, StrictJson.parse(file, ENTRY, bytes));
    json.whole("format_version", 1, FORMAT_VERSION);
    JsonFields data = json.object("data");
    RunRecord.Outcome outcome =
        json.choice("outcome", RunRecord.Outcome.class, RunRecord.Outcome::id);
    return new RunRecord(
        id,
        name(json),
        time(file, json.text("time")),
        json.choice("architecture", Architecture.class, Architecture::id),
        HyperparametersJson.read(
            json.object("hyperparameters"), json.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE)),
        new RunData(
            SourceJson.read(file, ENTRY, data),
            data.text("fingerprint"),
            data.flag("keep_duplicates"),
            data.number("test_share", 0, 1),
            SourceJson.path(file, ENTRY, data, "vectors_file")),
        json.whole("parameters", 1, Long.MAX_VALUE),
        outcome,
        json.flag("stopped_early"),
        json.text("failure"),
        outcome == RunRecord.Outcome.FINISHED ? metrics(file, json.object("metrics")) : null,
        json.objects("history", HyperparameterLimits.EPOCHS.max()).stream()
            .map(RunJson::epoch)
            .toList(),
        json.objects("rate_changes", MAX_CHANGES).stream().map(RunJson::change).toList(),
        json.has(TUNED) ? Optional.of(tuning(json.object(TUNED))) : Optional.empty());
  }

  /** A run that the user named may have no number. */
  private static RunName name(JsonFields json) {
    String given = json.text("name");
    return given.isEmpty()
        ? new RunName(given, (int) json.whole("number", 1, Integer.MAX_VALUE))
        : RunName.given(given);
  }

  /** Only tuned runs have it. */
  private static RunTuning tuning(JsonFields json) {
    int trials = (int) json.whole("trials", 1, MAX_TRIALS);
    return new RunTuning(
        trials,
        (int) json.whole("chosen_trial", 1, trials),
        (int) json.whole("epochs_trained", 0, Integer.MAX_VALUE),
        json.number("seconds", 0, Double.MAX_VALUE));
  }

  private static Instant time(Path file, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new LocalizedException(e, "model.json.text", file, ENTRY, "time");
    }
  }

  private static TestMetrics metrics(Path file, JsonFields json) {
    return new TestMetrics(
        json.number("test_accuracy", 0, 1),
        json.number("test_loss", 0, Double.MAX_VALUE),
        epochNumber(json, "epochs"),
        (int) json.whole("best_epoch", 0, HyperparameterLimits.EPOCHS.max()),
        json.number("seconds", 0, Double.MAX_VALUE),
        json.has("answers")
            ? Optional.of(answers(file, json.object("answers")))
            : Optional.empty());
  }

  /** Runs of earlier versions have none. */
  private static TestAnswers answers(Path file, JsonFields json) {
    try {
      return new TestAnswers(
          json.text("test_part"),
          (int) json.whole("texts", 1, Integer.MAX_VALUE),
          json.text("right"));
    } catch (IllegalArgumentException e) {
      throw new LocalizedException(e, "model.json.text", file, ENTRY, "metrics.answers.right");
    }
  }

  private static EpochRecord epoch(JsonFields json) {
    return new EpochRecord(
        new EpochMetrics(
            epochNumber(json, "epoch"),
            json.number("accuracy", 0, 1),
            json.number("loss", 0, Double.MAX_VALUE),
            json.number("val_accuracy", 0, 1),
            json.number("val_loss", 0, Double.MAX_VALUE)),
        json.number("learning_rate", 0, Double.MAX_VALUE),
        json.objects("layers", MAX_LAYERS).stream()
            .map(
                layer ->
                    new LayerChange(
                        layer.text("layer"),
                        layer.number("gradient_norm", 0, Double.MAX_VALUE),
                        layer.number("update_ratio", 0, Double.MAX_VALUE)))
            .toList());
  }

  private static RateChange change(JsonFields json) {
    return new RateChange(
        epochNumber(json, "epoch"),
        (int) json.whole("batch", 1, Integer.MAX_VALUE),
        json.number("rate", Double.MIN_VALUE, Double.MAX_VALUE));
  }

  private static int epochNumber(JsonFields json, String name) {
    return (int)
        json.whole(name, HyperparameterLimits.EPOCHS.min(), HyperparameterLimits.EPOCHS.max());
  }
}
