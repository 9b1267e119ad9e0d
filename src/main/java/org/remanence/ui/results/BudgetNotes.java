package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.tuning.TuningBudget;
import org.remanence.study.tuning.TuningText;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Notes on the budget with which networks were tuned, on what it left as it was, and on what a
 * larger one might change, in the language in use.
 */
final class BudgetNotes {
  private BudgetNotes() {}

  /** Networks that were tuned alike. */
  private record Budget(int trials, Hyperparameters fixed) {}

  /**
   * A sentence for each budget, in most tables one.
   *
   * @param now a table of tuned networks
   */
  static List<String> budgets(Benchmark now) {
    List<String> sentences = new ArrayList<>();
    byBudget(now).forEach((budget, rows) -> sentences.add(budget(budget, rows)));
    return sentences;
  }

  /**
   * Settings of the training that tuned networks are compared with; empty if it had several.
   *
   * @param before the table of that training
   */
  static Optional<String> given(Benchmark before, Benchmark now) {
    List<Hyperparameters> settings =
        now.rows().stream()
            .flatMap(row -> SideBySide.untuned(before, row).stream())
            .map(BenchmarkRow::hyperparameters)
            .distinct()
            .toList();
    return settings.size() == 1 ? Optional.of(given(settings.get(0))) : Optional.empty();
  }

  private static String given(Hyperparameters settings) {
    return Messages.text(
        "tuning.side.given",
        NumberText.setting(settings.learningRate()),
        TuningText.clipping(settings.optimisation().clipping()),
        settings.patience(),
        settings.epochs(),
        String.valueOf(settings.seed()));
  }

  private static Map<Budget, List<BenchmarkRow>> byBudget(Benchmark now) {
    Map<Budget, List<BenchmarkRow>> groups = new LinkedHashMap<>();
    for (BenchmarkRow row : now.rows()) {
      groups
          .computeIfAbsent(new Budget(row.trials(), row.given()), budget -> new ArrayList<>())
          .add(row);
    }
    return groups;
  }

  private static String budget(Budget budget, List<BenchmarkRow> rows) {
    Hyperparameters fixed = budget.fixed();
    return Messages.text(
        "tuning.budget",
        NameList.of(rows.stream().map(row -> ArchitectureStyle.name(row.architecture()))),
        budget.trials(),
        fixed.epochs(),
        fixed.hidden(),
        fixed.embedding(),
        NumberText.percentUpTo(fixed.dropout(), 1),
        NumberText.percentUpTo(fixed.recurrentDropout(), 1),
        fixed.batchSize(),
        rows.size());
  }

  /**
   * Describes what is small about the budgets, and which networks met their limit.
   *
   * @param before the table from one setting that the tuned one is compared with
   */
  static List<String> caveats(Benchmark before, Benchmark now) {
    OptionalInt training =
        now.rows().stream()
            .flatMap(row -> SideBySide.untuned(before, row).stream())
            .mapToInt(row -> row.hyperparameters().epochs())
            .max();
    List<String> sentences = new ArrayList<>();
    now.rows().stream()
        .map(row -> new TuningBudget(row.trials(), row.hyperparameters().epochs()))
        .distinct()
        .forEach(budget -> sentences.addAll(budget.caveats(training)));
    now.rows().stream()
        .filter(BenchmarkRow::mightImprove)
        .forEach(row -> sentences.add(SettingTexts.stopped(row)));
    return sentences;
  }
}
