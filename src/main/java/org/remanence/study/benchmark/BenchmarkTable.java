package org.remanence.study.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.TestMetrics;

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
    csv.writeRecord(
        "run",
        "architecture",
        "parameters",
        "test_accuracy",
        "test_loss",
        "epochs",
        "best_epoch",
        "seconds",
        "multiply_adds_per_token",
        "standing",
        "learning_rate",
        "clipping",
        "clipping_limit",
        "patience",
        "max_epochs",
        "trials");
    for (Tested line : benchmark.lines()) {
      List<String> cells = new ArrayList<>(results(line));
      cells.add(benchmark.standing(line).name().toLowerCase(Locale.ROOT));
      cells.addAll(
          line instanceof BenchmarkRow row ? settings(row) : List.of("", "", "", "", "", ""));
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

  private static List<String> settings(BenchmarkRow row) {
    Clipping clipping = row.hyperparameters().optimisation().clipping();
    return List.of(
        String.valueOf(row.hyperparameters().learningRate()),
        clipping.kind().id(),
        clipping.kind() == Clipping.Kind.NONE ? "" : String.valueOf(clipping.limit()),
        String.valueOf(row.hyperparameters().patience()),
        String.valueOf(row.hyperparameters().epochs()),
        row.isTuned() ? String.valueOf(row.trials()) : "");
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
