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
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Of tagged sentences, whose tags stand between blanks. */
  private static final List<String> TAGGED_HEADER = List.of("text", "tags", "line", "level");

  private static final String BLANK = " ";

  /** Rows are written in pieces, so that their text need not be in memory as a whole. */
  private static final int ROWS_AT_ONCE = 1000;

  private TextsCsv() {}

  static void write(List<LabelledText> texts, OutputStream out) throws IOException {
    boolean tagged = texts.stream().anyMatch(text -> !text.tags().isEmpty());
    List<String> header = tagged ? TAGGED_HEADER : HEADER;
    out.write(Csv.raw(List.of(header)).getBytes(StandardCharsets.UTF_8));
    for (int from = 0; from < texts.size(); from += ROWS_AT_ONCE) {
      List<LabelledText> some = texts.subList(from, Math.min(texts.size(), from + ROWS_AT_ONCE));
      out.write(
          Csv.raw(some.stream().map(text -> row(text, tagged)).toList())
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> row(LabelledText text, boolean tagged) {
    if (tagged) {
      return List.of(
          text.text(),
          String.join(BLANK, text.tags()),
          String.valueOf(text.line()),
          String.valueOf(text.level()));
    }
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
      List<String> header = List.of();
      for (CsvRecord row : rows) {
        boolean first = header.isEmpty();
        if (first ? !isHeader(row.getFields()) : texts.size() == MAX_TEXTS) {
          throw wrong(file, part, row);
        }
        if (first) {
          header = row.getFields();
        } else {
          texts.add(text(file, part, row, header));
        }
      }
    } catch (CsvParseException e) {
      throw new LocalizedException(e, "lab.texts", file, part, texts.size() + 1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return texts;
  }

  private static boolean isHeader(List<String> fields) {
    return fields.equals(HEADER) || fields.equals(TAGGED_HEADER);
  }

  private static LabelledText text(Path file, String part, CsvRecord row, List<String> header) {
    if (row.getFieldCount() != header.size()) {
      throw wrong(file, part, row);
    }
    try {
      if (header.equals(TAGGED_HEADER)) {
        return tagged(row).orElseThrow(() -> wrong(file, part, row));
      }
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

  /** A tagged sentence; empty if it has not as many tags as words, or one of them is blank. */
  private static Optional<LabelledText> tagged(CsvRecord row) {
    List<String> words = List.of(row.getField(0).split(BLANK, -1));
    List<String> tags = List.of(row.getField(1).split(BLANK, -1));
    boolean blank = Stream.concat(words.stream(), tags.stream()).anyMatch(String::isBlank);
    return blank || words.size() != tags.size()
        ? Optional.empty()
        : Optional.of(LabelledText.tagged(words, tags, whole(row, 2, 0), whole(row, 3, 0)));
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
