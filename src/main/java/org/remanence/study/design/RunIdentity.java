package org.remanence.study.design;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import org.remanence.files.Sha256;
import org.remanence.model.HyperparametersJson;
import org.remanence.model.file.StrictJson;
import org.remanence.study.config.StudyConfig;

/** Everything that determines a run’s outcome, and the key made of it. */
public final class RunIdentity {
  /** To be raised when the same description comes to give other numbers. */
  private static final int GENERATION = 2;

  private static final int KEY_BYTES = 16;

  private RunIdentity() {}

  /** The description that the key is a hash of; kept with the result, so that one can check. */
  public static ObjectNode describe(
      StudyConfig config,
      String fingerprint,
      StudyConfiguration configuration,
      long seed,
      int fold) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("generation", GENERATION)
            .put("data_fingerprint", fingerprint)
            .put("keep_duplicates", config.keepDuplicates())
            .put("seed", seed)
            .put("fold", fold)
            .put("folds", config.folds())
            .put("architecture", configuration.architecture().id());
    HyperparametersJson.write(
        configuration.hyperparameters(seed), json.putObject("hyperparameters"));
    config.fairness().seconds().ifPresent(seconds -> json.put("budget_seconds", seconds));
    config.trials().ifPresent(trials -> json.putObject("tuned").put("trials", trials));
    configuration
        .transfer()
        .ifPresent(
            condition -> {
              ObjectNode transfer = json.putObject("transfer").put("labels", condition.labels());
              if (condition.isPretrained()) {
                transfer.put("start", config.transfer().orElseThrow().encoder().fingerprint());
              }
            });
    return json;
  }

  /** SHA-256 of the description, its first half, in hexadecimal. */
  public static String key(ObjectNode description) {
    byte[] digest = Sha256.begin().digest(StrictJson.format(description));
    return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
  }
}
