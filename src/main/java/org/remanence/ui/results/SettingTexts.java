package org.remanence.ui.results;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Conclusion;

/**
 * Texts on the settings under which a verdict holds, and on what might change it, in the language
 * in use.
 */
final class SettingTexts {
  private SettingTexts() {}

  /** Begins a verdict’s sentence and names the settings. */
  static String full(Conclusion finding) {
    return text(finding.judged(), "named");
  }

  /** Begins a verdict’s sentence. */
  static String brief(Conclusion finding) {
    return text(finding.judged(), "brief");
  }

  /** The same of a single network, beside a sentence that names its seed. */
  static String one(BenchmarkRow row) {
    return text(List.of(row), "one");
  }

  private static String text(List<BenchmarkRow> rows, String length) {
    if (rows.stream().allMatch(BenchmarkRow::isTuned)) {
      int trials = rows.get(0).trials();
      return rows.stream().allMatch(row -> row.trials() == trials)
          ? Messages.text("results.settings.tuned", trials, rows.size())
          : Messages.text("results.settings.own");
    }
    if (rows.stream().anyMatch(BenchmarkRow::isTuned)
        || !same(rows, Hyperparameters::learningRate)
        || !same(rows, Hyperparameters::patience)
        || !same(rows, Hyperparameters::epochs)) {
      return Messages.text("results.settings.own");
    }
    Hyperparameters settings = rows.get(0).hyperparameters();
    return Messages.text(
        "results.settings." + length,
        NumberText.setting(settings.learningRate()),
        settings.patience(),
        settings.epochs(),
        seeds(rows));
  }

  private static String seeds(List<BenchmarkRow> rows) {
    List<Long> seeds = rows.stream().map(row -> row.hyperparameters().seed()).distinct().toList();
    return Messages.text("results.settings.seeds", seeds.size(), String.valueOf(seeds.get(0)));
  }

  private static boolean same(List<BenchmarkRow> rows, ToDoubleFunction<Hyperparameters> setting) {
    return rows.stream()
            .mapToDouble(row -> setting.applyAsDouble(row.hyperparameters()))
            .distinct()
            .count()
        == 1;
  }

  /** A sentence for each network that was stopped where more might have come; empty for none. */
  static String stopped(Conclusion finding) {
    return finding.stopped().stream().map(row -> " " + stopped(row)).collect(joining());
  }

  /** Describes where that network was stopped, and what might have taken it further. */
  static String stopped(BenchmarkRow row) {
    return Messages.text(
        (row.isTuned() ? "results.stopped.tuned." : "results.stopped.")
            + row.ending().name().toLowerCase(Locale.ROOT),
        FindingTexts.name(row),
        row.metrics().epochs(),
        row.hyperparameters().epochs(),
        row.metrics().bestEpoch());
  }

  /** The level at which a table’s comparisons are tested together, such as {@code 5%}. */
  static String level() {
    return NumberText.percent(Benchmark.LEVEL, 0);
  }

  /** With two decimals where it takes them: 95 % over many comparisons. */
  static String confidence(double confidence) {
    return NumberText.percentUpTo(confidence, 2);
  }
}
