package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.training.PreparedData;
import org.remanence.training.VectorCoverage;
import org.remanence.training.baselines.Baseline;
import org.remanence.ui.kit.DataNames;

/** Status of the runs of a start: split, word vectors, baselines. */
final class RunStatus {
  private RunStatus() {}

  static String text(TrainingViewModel model) {
    List<String> parts = new ArrayList<>();
    if (model.readingProperty().get() >= 0) {
      parts.add(
          Messages.text(
              "training.vectors.reading", RunRows.percent(model.readingProperty().get())));
    }
    PreparedData prepared = model.preparedProperty().get();
    if (prepared != null) {
      parts.add(Messages.text("training.split.data", DataNames.title(prepared.dataset().name())));
      int leaked = prepared.split().leaked();
      parts.add(
          leaked == 0
              ? Messages.text("training.split.clean")
              : Messages.text("training.split.leaked", leaked));
    }
    for (Baseline baseline : model.baselinesProperty().get()) {
      parts.add(
          Messages.text(
              "training.baseline." + baseline.name(), RunRows.percent(baseline.accuracy())));
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
