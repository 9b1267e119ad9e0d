package org.remanence.study.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.remanence.files.Sha256;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.SplitOptions;
import org.remanence.training.DivergedException;
import org.remanence.training.Preparation;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;

/**
 * Probe of what a machine computes. Kinds of processors round differently in the last digits, which
 * training makes larger; so each architecture of a study is trained for a moment on a few built-in
 * texts, and its losses are told to the last digit.
 */
public final class NumericProbe {
  private static final int EPOCHS = 2;
  private static final long SEED = 1;

  private NumericProbe() {}

  /** SHA-256 of the losses of all epochs, in hexadecimal. */
  public static String digits(StudyPlan plan, TrainingService service) {
    Map<Architecture, StudyConfiguration> first = new LinkedHashMap<>();
    plan.configurations().forEach(each -> first.putIfAbsent(each.architecture(), each));
    Dataset texts = BuiltInDatasets.load(BuiltInDatasets.NOTEBOOK);
    MessageDigest sha = Sha256.begin();
    for (StudyConfiguration each : first.values()) {
      Hyperparameters settings = each.hyperparameters(SEED).with(h -> h.epochs = EPOCHS);
      TrainingRequest request =
          Preparation.of(texts, options(), settings).request(each.architecture());
      sha.update(losses(request, service).getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static String losses(TrainingRequest request, TrainingService service) {
    try {
      return service.submit(request, event -> {}).result().join().history().stream()
          .map(NumericProbe::text)
          .collect(Collectors.joining());
    } catch (CompletionException e) {
      if (e.getCause() instanceof DivergedException) {
        return "diverged\n";
      }
      throw e;
    }
  }

  private static SplitOptions options() {
    return new SplitOptions(
        SEED, SplitOptions.DEFAULT_TEST_SHARE, SplitOptions.DEFAULT_VALIDATION_SHARE, false);
  }

  private static String text(EpochMetrics epoch) {
    return epoch.loss() + " " + epoch.validationLoss() + "\n";
  }
}
