package org.remanence.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as lines of cells (RFC 4180); cells that need it are quoted. */
public final class CsvLines {
  /** Many programs drop spaces at the ends of what is not quoted; of a token they are a part. */
  private static final QuoteStrategy OUTER_SPACES =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return !value.equals(value.strip());
        }
      };

  private final CsvWriter csv;
  private final Formulas formulas;

  private CsvLines(Writer out, char separator, Formulas formulas) {
    this.csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(OUTER_SPACES)
            .build(out);
    this.formulas = formulas;
  }

  /** With commas, as UTF-8. */
  public static CsvLines to(OutputStream out, Formulas formulas) {
    return to(new OutputStreamWriter(out, StandardCharsets.UTF_8), ',', formulas);
  }

  /** With {@code separator} between cells: a tab for the clipboard. */
  public static CsvLines to(Writer out, char separator, Formulas formulas) {
    return new CsvLines(out, separator, formulas);
  }

  public void add(String... cells) {
    add(List.of(cells));
  }

  /** Writes a row. */
  public void add(List<String> cells) {
    csv.writeRecord(cells.stream().map(formulas::cell).toList());
  }

  /** Hands on what was kept back so far. */
  public void flush() throws IOException {
    csv.flush();
  }
}
