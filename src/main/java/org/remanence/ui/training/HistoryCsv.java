package org.remanence.ui.training;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.engine.LayerChange;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;

/** Past runs as tables. */
final class HistoryCsv {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "time",
          "outcome",
          "architecture",
          "data",
          "parameters",
          "epochs",
          "best_epoch",
          "test_accuracy",
          "test_loss",
          "seconds",
          "seed",
          "max_epochs",
          "batch_size",
          "patience",
          "learning_rate",
          "schedule",
          "schedule_factor",
          "schedule_every",
          "clipping",
          "clipping_limit",
          "weight_decay",
          "class_weights",
          "word_vectors",
          "frozen",
          "hidden",
          "embedding",
          "max_words",
          "max_length",
          "dropout",
          "recurrent_dropout",
          "mask",
          "keep_duplicates",
          "test_share",
          "data_fingerprint",
          "trials",
          "chosen_trial",
          "epochs_trained");

  private HistoryCsv() {}

  /** A line per run with all it was told, and what came of it. */
  static String runs(List<RunRecord> runs, char separator) {
    StringWriter text = new StringWriter();
    CsvWriter csv = csv(text, separator);
    csv.writeRecord(COLUMNS);
    runs.forEach(run -> csv.writeRecord(values(run)));
    return text.toString();
  }

  /** A line per run and epoch. */
  static String epochs(List<RunRecord> runs) {
    StringWriter text = new StringWriter();
    CsvWriter csv = csv(text, ',');
    csv.writeRecord(
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
    for (RunRecord run : runs) {
      for (EpochRecord epoch : run.epochs()) {
        for (LayerChange layer : epoch.layers()) {
          csv.writeRecord(
              run.name(),
              run.architecture().id(),
              String.valueOf(epoch.metrics().epoch()),
              String.valueOf(epoch.metrics().accuracy()),
              String.valueOf(epoch.metrics().loss()),
              String.valueOf(epoch.metrics().validationAccuracy()),
              String.valueOf(epoch.metrics().validationLoss()),
              String.valueOf(epoch.learningRate()),
              layer.layer(),
              String.valueOf(layer.gradientNorm()),
              String.valueOf(layer.updateRatio()));
        }
      }
    }
    return text.toString();
  }

  private static List<String> values(RunRecord run) {
    Hyperparameters h = run.hyperparameters();
    TestMetrics metrics = run.metrics();
    List<Object> values = new ArrayList<>();
    values.add(run.name());
    values.add(run.time());
    values.add(run.outcome().name().toLowerCase(Locale.ROOT));
    values.add(run.architecture().id());
    values.add(run.data().name());
    values.add(run.parameters());
    values.add(run.epochs().size());
    values.add(metrics == null ? "" : metrics.bestEpoch());
    values.add(metrics == null ? "" : metrics.testAccuracy());
    values.add(metrics == null ? "" : metrics.testLoss());
    values.add(metrics == null ? "" : metrics.seconds());
    values.addAll(List.of(h.seed(), h.epochs(), h.batchSize(), h.patience(), h.learningRate()));
    values.addAll(
        List.of(
            h.optimisation().schedule().kind().id(),
            h.optimisation().schedule().factor(),
            h.optimisation().schedule().every(),
            h.optimisation().clipping().kind().id(),
            h.optimisation().clipping().limit(),
            h.optimisation().weightDecay(),
            h.optimisation().classWeights().id(),
            h.optimisation().wordVectors().source(),
            h.optimisation().wordVectors().frozen()));
    values.addAll(List.of(h.hidden(), h.embedding(), h.maxWords(), h.maxLength()));
    values.addAll(List.of(h.dropout(), h.recurrentDropout(), h.mask()));
    values.addAll(
        List.of(run.data().keepDuplicates(), run.data().testShare(), run.data().fingerprint()));
    values.addAll(
        run.tuning()
            .<List<Object>>map(
                tuning -> List.of(tuning.trials(), tuning.chosenTrial(), tuning.epochs()))
            .orElse(List.of("", "", "")));
    return values.stream().map(String::valueOf).toList();
  }

  private static CsvWriter csv(StringWriter text, char separator) {
    return CsvWriter.builder()
        .fieldSeparator(separator)
        .lineDelimiter(LineDelimiter.LF)
        .build(text);
  }
}
