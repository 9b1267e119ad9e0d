package org.remanence.text;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.i18n.LocalizedException;

/**
 * Reads labelled texts from comma, semicolon or tab separated files (RFC 4180, UTF-8) whose header
 * names the columns {@code text} and {@code label}.
 */
public final class CsvDatasets {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int SHOWN_OF_A_WRONG_HEADER = 60;

  private CsvDatasets() {}

  /**
   * Reads a whole file; blank lines and columns of other names are skipped.
   *
   * @throws LocalizedException naming the file, the line and what was expected, if the file cannot
   *     be read, is not such a table, or has a row without text or label
   */
  public static Dataset read(Path file) {
    String content = Utf8File.read(file);
    CsvRows rows = new CsvRows(file, content, separator(file, content));
    CsvRows.Row first = rows.next().orElseThrow();
    CsvHeader header = CsvHeader.of(first.fields());
    List<LabelledText> examples = new ArrayList<>();
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      examples.add(example(file, header, row.get()));
    }
    if (examples.isEmpty()) {
      throw new LocalizedException("text.csv.headerOnly", file, first.line());
    }
    return new Dataset(file.getFileName().toString(), examples);
  }

  /** With the right separator, the first row names both columns. */
  private static char separator(Path file, String content) {
    long blankLines = content.lines().takeWhile(String::isBlank).count();
    String firstLine =
        content
            .lines()
            .skip(blankLines)
            .findFirst()
            .orElseThrow(() -> new LocalizedException("text.csv.empty", file));
    for (char separator : SEPARATORS) {
      if (CsvHeader.parse(firstLine, separator).isComplete()) {
        return separator;
      }
    }
    throw new LocalizedException("text.csv.noHeader", file, blankLines + 1, shortened(firstLine));
  }

  private static LabelledText example(Path file, CsvHeader header, CsvRows.Row row) {
    List<String> fields = row.fields();
    if (fields.size() < header.columns()) {
      throw new LocalizedException(
          "text.csv.tooFewColumns", file, row.line(), header.columns(), fields.size());
    }
    if (fields.stream().skip(header.columns()).anyMatch(extra -> !extra.isBlank())) {
      throw new LocalizedException(
          "text.csv.tooManyColumns", file, row.line(), header.columns(), fields.size());
    }
    String text = fields.get(header.text()).strip();
    if (text.isEmpty()) {
      throw new LocalizedException("text.csv.emptyText", file, row.line());
    }
    String label = Normalizer.normalize(fields.get(header.label()), Normalizer.Form.NFC).strip();
    if (label.isEmpty()) {
      throw new LocalizedException("text.csv.emptyLabel", file, row.line());
    }
    return new LabelledText(text, label, row.line(), 0);
  }

  private static String shortened(String line) {
    return line.length() <= SHOWN_OF_A_WRONG_HEADER
        ? line
        : line.substring(0, SHOWN_OF_A_WRONG_HEADER) + "…";
  }
}
