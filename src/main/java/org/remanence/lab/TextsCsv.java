package org.remanence.lab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remanence.files.Csv;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.LabelledText;

/**
 * Texts of a lab as a table that any program opens: all that is known of each, a row of its own.
 */
final class TextsCsv {
  /** Above the most texts that a window reads of a table. */
  static final int MAX_TEXTS = 1_000_000;

  private static final List<String> HEADER =
      List.of("text", "label", "line", "level", "decisive", "last_opinion");

  /** Rows are written in pieces, so that their text need not be in memory as a whole. */
  private static final int ROWS_AT_ONCE = 1000;

  private TextsCsv() {}

  static void write(List<LabelledText> texts, OutputStream out) throws IOException {
    out.write(Csv.raw(List.of(HEADER)).getBytes(StandardCharsets.UTF_8));
    for (int from = 0; from < texts.size(); from += ROWS_AT_ONCE) {
      List<LabelledText> some = texts.subList(from, Math.min(texts.size(), from + ROWS_AT_ONCE));
      out.write(
          Csv.raw(some.stream().map(TextsCsv::row).toList()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> row(LabelledText text) {
    return List.of(
        text.text(),
        text.label(),
        String.valueOf(text.line()),
        String.valueOf(text.level()),
        String.valueOf(text.decisive()),
        text.lastOpinion());
  }

  /**
   * Reads texts; a byte that is not UTF-8 is an error.
   *
   * @param part named in errors, with the line
   * @throws LocalizedException if they are anything else
   * @throws IOException if {@code in} fails
   */
  static List<LabelledText> read(Path file, String part, InputStream in) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    Reader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    // Not closed: the part is read to its end by whoever opened it.
    CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(reader);
    try {
      boolean first = true;
      for (CsvRecord row : rows) {
        if (first ? !row.getFields().equals(HEADER) : texts.size() == MAX_TEXTS) {
          throw wrong(file, part, row);
        }
        if (!first) {
          texts.add(text(file, part, row));
        }
        first = false;
      }
    } catch (CsvParseException e) {
      throw new LocalizedException(e, "lab.texts", file, part, texts.size() + 1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return texts;
  }

  private static LabelledText text(Path file, String part, CsvRecord row) {
    if (row.getFieldCount() != HEADER.size()) {
      throw wrong(file, part, row);
    }
    try {
      return new LabelledText(
          row.getField(0),
          row.getField(1),
          whole(row, 2, 0),
          whole(row, 3, 0),
          whole(row, 4, LabelledText.UNKNOWN),
          row.getField(5));
    } catch (NumberFormatException e) {
      throw wrong(file, part, row);
    }
  }

  private static int whole(CsvRecord row, int field, int min) {
    int number = Integer.parseInt(row.getField(field));
    if (number < min) {
      throw new NumberFormatException("below " + min);
    }
    return number;
  }

  private static LocalizedException wrong(Path file, String part, CsvRecord row) {
    return new LocalizedException("lab.texts", file, part, row.getStartingLineNumber());
  }
}
