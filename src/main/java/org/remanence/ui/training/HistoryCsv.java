package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.remanence.engine.LayerChange;
import org.remanence.files.Csv;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Optimisation;
import org.remanence.model.TestMetrics;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;

/** Past runs as tables. */
final class HistoryCsv {
  /** Cells of a run, by column. */
  private static final Map<String, Function<RunRecord, Object>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("name", RunRecord::title);
    COLUMNS.put("time", RunRecord::time);
    COLUMNS.put("outcome", run -> run.outcome().name().toLowerCase(Locale.ROOT));
    COLUMNS.put("architecture", run -> run.architecture().id());
    COLUMNS.put("data", run -> run.data().name());
    COLUMNS.put("parameters", RunRecord::parameters);
    COLUMNS.put("epochs", run -> run.epochs().size());
    COLUMNS.put("best_epoch", run -> metric(run, TestMetrics::bestEpoch));
    COLUMNS.put("test_accuracy", run -> metric(run, TestMetrics::testAccuracy));
    COLUMNS.put("test_loss", run -> metric(run, TestMetrics::testLoss));
    COLUMNS.put("seconds", run -> metric(run, TestMetrics::seconds));
    COLUMNS.put("seed", run -> run.hyperparameters().seed());
    for (Hyperparameter each : Hyperparameter.values()) {
      // The epochs that it came to stand before.
      String name = each == Hyperparameter.EPOCHS ? "max_epochs" : each.column();
      COLUMNS.put(name, run -> each.format(each.get(run.hyperparameters())));
    }
    putOptimisation("schedule", optimisation -> optimisation.schedule().kind().id());
    putOptimisation("schedule_factor", optimisation -> optimisation.schedule().factor());
    putOptimisation("schedule_every", optimisation -> optimisation.schedule().every());
    putOptimisation("clipping", optimisation -> optimisation.clipping().kind().id());
    putOptimisation("clipping_limit", optimisation -> optimisation.clipping().limit());
    putOptimisation("class_weights", optimisation -> optimisation.classWeights().id());
    putOptimisation("word_vectors", optimisation -> optimisation.wordVectors().source());
    putOptimisation("frozen", optimisation -> optimisation.wordVectors().frozen());
    COLUMNS.put("keep_duplicates", run -> run.data().keepDuplicates());
    COLUMNS.put("test_share", run -> run.data().testShare());
    COLUMNS.put("data_fingerprint", run -> run.data().fingerprint());
    COLUMNS.put("trials", run -> tuning(run, RunTuning::trials));
    COLUMNS.put("chosen_trial", run -> tuning(run, RunTuning::chosenTrial));
    COLUMNS.put("epochs_trained", run -> tuning(run, RunTuning::epochs));
  }

  private static final List<String> EPOCH_COLUMNS =
      List.of(
          "name",
          "architecture",
          "epoch",
          "accuracy",
          "loss",
          "val_accuracy",
          "val_loss",
          "learning_rate",
          "layer",
          "gradient_norm",
          "update_ratio");

  private HistoryCsv() {}

  /** A line per run with all its settings, and what came of it. */
  static String runs(List<RunRecord> runs, char separator) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.copyOf(COLUMNS.keySet()));
    for (RunRecord run : runs) {
      lines.add(cells(COLUMNS.values().stream().map(column -> column.apply(run))));
    }
    return Csv.of(lines, separator);
  }

  /** A line per run and epoch. */
  static String epochs(List<RunRecord> runs) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(EPOCH_COLUMNS);
    for (RunRecord run : runs) {
      for (EpochRecord epoch : run.epochs()) {
        for (LayerChange layer : epoch.layers()) {
          lines.add(
              cells(
                  Stream.of(
                      run.title(),
                      run.architecture().id(),
                      epoch.metrics().epoch(),
                      epoch.metrics().accuracy(),
                      epoch.metrics().loss(),
                      epoch.metrics().validationAccuracy(),
                      epoch.metrics().validationLoss(),
                      epoch.learningRate(),
                      layer.layer(),
                      layer.gradientNorm(),
                      layer.updateRatio())));
        }
      }
    }
    return Csv.of(lines, ',');
  }

  private static List<String> cells(Stream<?> values) {
    return values.map(String::valueOf).toList();
  }

  private static void putOptimisation(String name, Function<Optimisation, Object> value) {
    COLUMNS.put(name, run -> value.apply(run.hyperparameters().optimisation()));
  }

  /** Empty where nothing was tested. */
  private static Object metric(RunRecord run, Function<TestMetrics, Object> value) {
    return run.metrics() == null ? "" : value.apply(run.metrics());
  }

  /** Empty where nothing was tuned. */
  private static Object tuning(RunRecord run, Function<RunTuning, Object> value) {
    return run.tuning().map(value).orElse("");
  }
}
