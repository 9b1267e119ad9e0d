package org.remanence.ui.results;

import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.text.Dataset;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingData;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.results.ResultsViewModel.Scope;
import org.remanence.ui.training.TrainingPlan;

/**
 * Sentence on the data that the networks of the table were trained and tested with, in the language
 * in use.
 */
final class DataLine {
  private DataLine() {}

  /**
   * Data set, seeds and split; empty while there are no data.
   *
   * @param benchmark the table
   */
  static String text(ResultsViewModel model, Benchmark benchmark) {
    Dataset dataset = model.dataset();
    if (dataset == null) {
      return "";
    }
    Optional<TrainingPlan> plan = model.plan().filter(last -> last.dataset() == dataset);
    String title =
        plan.map(last -> DataNames.title(last.choice()))
            .orElseGet(() -> DataNames.title(dataset.name()));
    PreparedData prepared = model.prepared();
    Optional<Long> seed =
        benchmark.rows().stream()
            .map(row -> row.hyperparameters().seed())
            .findFirst()
            .or(() -> plan.map(last -> last.hyperparameters().seed()));
    return model.scopeProperty().get() == Scope.SAME_DATA || prepared == null || seed.isEmpty()
        ? Messages.text(
            "results.data.all", title, seeds(benchmark), seed.map(String::valueOf).orElse(""))
        : last(title, seed.get(), prepared.data());
  }

  private static String last(String title, long seed, TrainingData data) {
    return Messages.text(
        "results.data.last",
        title,
        seed,
        data.train().size(),
        data.validation().size(),
        data.test().size());
  }

  private static long seeds(Benchmark benchmark) {
    return benchmark.rows().stream().map(row -> row.hyperparameters().seed()).distinct().count();
  }
}
