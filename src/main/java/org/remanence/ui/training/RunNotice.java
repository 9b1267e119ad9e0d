package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.TestMetrics;
import org.remanence.training.PreparedData;
import org.remanence.training.VectorCoverage;

/** What is to be said about the runs of a start: split, word vectors, baseline. */
final class RunNotice {
  private RunNotice() {}

  static String text(TrainingViewModel model) {
    List<String> parts = new ArrayList<>();
    if (model.readingProperty().get() >= 0) {
      parts.add(
          Messages.text(
              "training.vectors.reading", RunRows.percent(model.readingProperty().get())));
    }
    PreparedData prepared = model.preparedProperty().get();
    if (prepared != null) {
      int leaked = prepared.split().leaked();
      parts.add(
          leaked == 0
              ? Messages.text("training.split.clean")
              : Messages.text("training.split.leaked", leaked));
    }
    TestMetrics baseline = model.baselineProperty().get();
    if (baseline != null) {
      parts.add(Messages.text("training.baseline", RunRows.percent(baseline.testAccuracy())));
    }
    if (prepared != null && prepared.data().vectors() != null) {
      VectorCoverage coverage = prepared.data().coverage();
      parts.add(
          Messages.text(
              "training.vectors.coverage",
              prepared.data().vectors().source(),
              RunRows.percent(coverage.ofWords()),
              RunRows.percent(coverage.ofTokens())));
    }
    return String.join(" ", parts);
  }
}
