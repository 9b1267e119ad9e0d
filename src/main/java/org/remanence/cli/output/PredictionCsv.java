package org.remanence.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.remanence.study.Predictions;

/** Predictions as a table for other programs. */
public final class PredictionCsv {
  private PredictionCsv() {}

  public static void print(Predictions predictions, PrintWriter out) {
    List<String> labels = predictions.labels();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord("text", "label", "predicted", "confidence");
    for (Predictions.Row row : predictions.rows()) {
      csv.writeRecord(
          row.text(),
          labels.get(row.label()),
          labels.get(row.predicted()),
          String.valueOf(row.confidence()));
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws none", e);
    }
  }
}
