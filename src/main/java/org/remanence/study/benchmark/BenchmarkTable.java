package org.remanence.study.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.remanence.engine.Clipping;

/**
 * A benchmark as text for spreadsheets, with the columns of the command line's results and more:
 * among them the settings, which for tuned networks are the chosen ones, and the budget.
 */
public final class BenchmarkTable {
  private BenchmarkTable() {}

  /** A heading and a line per row, the best first, numbers as Java and Python read them. */
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
    for (BenchmarkRow row : benchmark.rows()) {
      Clipping clipping = row.hyperparameters().optimisation().clipping();
      csv.writeRecord(
          row.name(),
          row.architecture().id(),
          String.valueOf(row.parameters()),
          String.valueOf(row.metrics().testAccuracy()),
          String.valueOf(row.metrics().testLoss()),
          String.valueOf(row.metrics().epochs()),
          String.valueOf(row.metrics().bestEpoch()),
          String.valueOf(row.metrics().seconds()),
          String.valueOf(row.multiplyAdds()),
          benchmark.standing(row).name().toLowerCase(Locale.ROOT),
          String.valueOf(row.hyperparameters().learningRate()),
          clipping.kind().id(),
          clipping.kind() == Clipping.Kind.NONE ? "" : String.valueOf(clipping.limit()),
          String.valueOf(row.hyperparameters().patience()),
          String.valueOf(row.hyperparameters().epochs()),
          row.isTuned() ? String.valueOf(row.trials()) : "");
    }
    flush(csv);
    return text.toString();
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
