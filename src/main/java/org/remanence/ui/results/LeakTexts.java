package org.remanence.ui.results;

import java.util.List;
import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.text.Dataset;
import org.remanence.training.PreparedData;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.results.ResultsViewModel.Scope;
import org.remanence.ui.session.InspectedModels;

/** Warning that sentences of the test were trained on, in the language in use. */
final class LeakTexts {
  private LeakTexts() {}

  /**
   * Tells how many sentences were, or in which runs they could be; empty if none were.
   *
   * @param benchmark the table
   */
  static Optional<String> text(ResultsViewModel model, Benchmark benchmark) {
    PreparedData prepared = model.prepared();
    if (model.scopeProperty().get() == Scope.LAST_TRAINING) {
      return prepared == null || prepared.split().leaked() == 0
          ? Optional.empty()
          : Optional.of(Messages.text("training.split.leaked", prepared.split().leaked()));
    }
    List<BenchmarkRow> straddling = straddling(model, benchmark);
    return straddling.isEmpty()
        ? Optional.empty()
        : Optional.of(Messages.text("results.leak.runs", FindingTexts.names(straddling)));
  }

  private static List<BenchmarkRow> straddling(ResultsViewModel model, Benchmark benchmark) {
    Dataset dataset = model.dataset();
    return dataset == null || !dataset.hasRepeats()
        ? List.of()
        : benchmark.rows().stream()
            .filter(row -> model.recorded(row).filter(LeakTexts::isStraddling).isPresent())
            .toList();
  }

  private static boolean isStraddling(RunRecord run) {
    return run.data().keepDuplicates();
  }

  /** The name of the table’s data, and what is wrong with their parts. */
  static String data(ResultsViewModel model, Benchmark benchmark) {
    PreparedData prepared = model.prepared();
    String name = model.dataName();
    if (model.scopeProperty().get() == Scope.SAME_DATA || prepared == null) {
      return straddling(model, benchmark).isEmpty()
          ? name
          : Messages.text("passport.data.straddling", name);
    }
    return InspectedModels.dataWithLeak(name, prepared.split());
  }

  /** The name of a past run’s data, likewise. */
  static String data(RunRecord run) {
    String name = run.data().name();
    return isStraddling(run) ? Messages.text("passport.data.straddling", name) : name;
  }
}
