package org.remanence.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as the text of a CSV file. */
public final class Csv {
  private Csv() {}

  /** With commas, for people: what a spreadsheet would run is text. */
  public static String of(List<List<String>> rows) {
    return of(rows, ',');
  }

  /** With {@code separator} between cells: a tab for the clipboard. */
  public static String of(List<List<String>> rows, char separator) {
    return of(rows, separator, Formulas.ESCAPED);
  }

  /** With commas, for programs: every cell as it is. */
  public static String raw(List<List<String>> rows) {
    return of(rows, ',', Formulas.RAW);
  }

  private static String of(List<List<String>> rows, char separator, Formulas formulas) {
    StringWriter text = new StringWriter();
    CsvLines lines = CsvLines.to(text, separator, formulas);
    rows.forEach(lines::add);
    try {
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.toString();
  }
}
