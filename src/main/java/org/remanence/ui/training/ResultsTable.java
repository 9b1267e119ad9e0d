package org.remanence.ui.training;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.remanence.model.Architecture;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;

/** The finished runs as a CSV text, with the columns of the command line's results.csv. */
final class ResultsTable {
  private ResultsTable() {}

  static String csv(Map<Architecture, RunState> runs) {
    StringBuilder text =
        new StringBuilder(
            "architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds\n");
    runs.values().stream()
        .map(RunState::model)
        .filter(model -> model != null)
        .sorted(Comparator.comparing(model -> -model.metrics().testAccuracy()))
        .forEach(model -> text.append(row(model)));
    return text.toString();
  }

  private static String row(TrainedModel model) {
    TestMetrics metrics = model.metrics();
    return String.format(
        Locale.ROOT,
        "%s,%d,%.6f,%.6f,%d,%d,%.2f%n",
        model.classifier().architecture().id(),
        model.classifier().shape().parameters(),
        metrics.testAccuracy(),
        metrics.testLoss(),
        metrics.epochs(),
        metrics.bestEpoch(),
        metrics.seconds());
  }
}
