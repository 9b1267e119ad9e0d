package org.remanence.study.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A benchmark as text for spreadsheets, with the columns of the command line's results and more.
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
        "standing");
    for (BenchmarkRow row : benchmark.rows()) {
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
          benchmark.standing(row).name().toLowerCase(Locale.ROOT));
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
