package org.remanence.study.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.model.TestMetrics;
import org.remanence.study.SettingColumns;

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
    StringWriter text = new StringWriter();
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF).build(text);
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
    csv.writeRecord(heading);
    for (Tested line : benchmark.lines()) {
      List<String> cells = new ArrayList<>(results(line));
      cells.add(benchmark.standing(line).name().toLowerCase(Locale.ROOT));
      cells.addAll(
          line instanceof BenchmarkRow row
              ? SettingColumns.cells(row.hyperparameters(), row.trials())
              : SettingColumns.NONE);
      csv.writeRecord(cells);
    }
    flush(csv);
    return text.toString();
  }

  private static List<String> results(Tested line) {
    TestMetrics metrics = line.metrics();
    BenchmarkRow row = line instanceof BenchmarkRow network ? network : null;
    return List.of(
        row == null ? "" : row.name(),
        row == null ? ((BaselineResult) line).kind().id() : row.architecture().id(),
        String.valueOf(line.parameters()),
        String.valueOf(metrics.testAccuracy()),
        String.valueOf(metrics.testLoss()),
        String.valueOf(metrics.epochs()),
        String.valueOf(metrics.bestEpoch()),
        String.valueOf(metrics.seconds()),
        row == null ? "" : String.valueOf(row.multiplyAdds()));
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
