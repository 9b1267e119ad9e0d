package org.remanence.study.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.remanence.model.file.JsonFields;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.tuning.ChosenSettings;

/** Results of runs as JSON, for files and for other machines. The seconds stand apart. */
public final class RunResultJson {
  private static final String TUNED = "tuned";

  private RunResultJson() {}

  /** All but the seconds. */
  public static ObjectNode write(RunResult result) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", result.key())
            .put("parameters", result.parameters())
            .put("train_texts", result.trainTexts())
            .put("validation_texts", result.validationTexts())
            .put("test_texts", result.testTexts())
            .put("diverged", result.scores().isEmpty());
    result
        .scores()
        .ifPresent(
            scores ->
                json.putObject("scores")
                    .put("validation_accuracy", scores.validationAccuracy())
                    .put("validation_loss", scores.validationLoss())
                    .put("test_accuracy", scores.testAccuracy())
                    .put("test_loss", scores.testLoss())
                    .put("epochs", scores.epochs())
                    .put("best_epoch", scores.bestEpoch()));
    result.tuned().ifPresent(tuned -> json.set(TUNED, tuned.toJson()));
    return json;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file named in errors
   * @throws org.remanence.i18n.LocalizedException naming the field that is wrong
   */
  public static RunResult read(Path file, JsonNode json, double seconds) {
    JsonFields fields = new JsonFields(file, "result", json);
    return new RunResult(
        fields.text("key"),
        fields.whole("parameters", 1, Long.MAX_VALUE),
        (int) fields.whole("train_texts", 1, Integer.MAX_VALUE),
        (int) fields.whole("validation_texts", 1, Integer.MAX_VALUE),
        (int) fields.whole("test_texts", 1, Integer.MAX_VALUE),
        fields.flag("diverged") ? Optional.empty() : Optional.of(scores(fields.object("scores"))),
        fields.has(TUNED) ? Optional.of(ChosenSettings.of(fields.object(TUNED))) : Optional.empty(),
        seconds);
  }

  private static RunScores scores(JsonFields fields) {
    return new RunScores(
        fields.number("validation_accuracy", 0, 1),
        fields.number("validation_loss", 0, Double.MAX_VALUE),
        fields.number("test_accuracy", 0, 1),
        fields.number("test_loss", 0, Double.MAX_VALUE),
        (int) fields.whole("epochs", 1, Integer.MAX_VALUE),
        (int) fields.whole("best_epoch", 0, Integer.MAX_VALUE));
  }
}
