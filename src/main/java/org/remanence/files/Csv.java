package org.remanence.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as the text of a CSV file. */
public final class Csv {
  private Csv() {}

  /** With commas. */
  public static String of(List<List<String>> rows) {
    return of(rows, ',');
  }

  /** With {@code separator} between cells: a tab for the clipboard. */
  public static String of(List<List<String>> rows, char separator) {
    StringWriter text = new StringWriter();
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF);
    // It writes what it has kept only when it is closed.
    try (CsvWriter csv = builder.build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.toString();
  }
}
