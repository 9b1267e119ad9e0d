package org.remanence.study.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.files.Csv;
import org.remanence.model.TestMetrics;
import org.remanence.study.SettingColumns;
import org.remanence.training.history.RunName;

/**
 * A benchmark as text for spreadsheets, with the columns of the command line's results and more:
 * among them the settings, which for tuned networks are the chosen ones, and the budget. Baselines
 * have neither.
 */
public final class BenchmarkTable {
  private BenchmarkTable() {}

  /**
   * A heading, a line per network, the best first, and one per trained baseline; numbers as Java
   * and Python read them.
   */
  public static String delimited(Benchmark benchmark, char separator) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading =
        new ArrayList<>(
            List.of(
                "run",
                "architecture",
                "parameters",
                "test_accuracy",
                "test_loss",
                "epochs",
                "best_epoch",
                "seconds",
                "multiply_adds_per_token",
                "standing"));
    heading.addAll(SettingColumns.HEADING);
    lines.add(heading);
    for (TestResult line : benchmark.lines()) {
      List<String> cells = new ArrayList<>(results(line));
      cells.add(benchmark.rank(line).name().toLowerCase(Locale.ROOT));
      cells.addAll(
          line instanceof BenchmarkRow row
              ? SettingColumns.cells(row.hyperparameters(), row.trials())
              : SettingColumns.NONE);
      lines.add(cells);
    }
    return Csv.of(lines, separator);
  }

  private static List<String> results(TestResult line) {
    TestMetrics metrics = line.metrics();
    BenchmarkRow row = line instanceof BenchmarkRow network ? network : null;
    return List.of(
        row == null || row.name().equals(RunName.NONE) ? "" : row.title(),
        row == null ? ((BaselineResult) line).kind().id() : row.architecture().id(),
        String.valueOf(line.parameters()),
        String.valueOf(metrics.testAccuracy()),
        String.valueOf(metrics.testLoss()),
        String.valueOf(metrics.epochs()),
        String.valueOf(metrics.bestEpoch()),
        String.valueOf(metrics.seconds()),
        row == null ? "" : String.valueOf(row.multiplyAdds()));
  }
}
