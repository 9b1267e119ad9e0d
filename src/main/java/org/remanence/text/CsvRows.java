package org.remanence.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.remanence.i18n.LocalizedException;

/** Goes through a table's rows, blank ones left out. */
final class CsvRows {
  /**
   * One row.
   *
   * @param line of the file it starts on, from 1
   */
  record Row(int line, List<String> fields) {
    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  private final Path file;
  private final Iterator<CsvRecord> records;
  private int nextLine = 1;

  /**
   * @param content of the file, its lines ended by {@code \n}
   */
  CsvRows(Path file, String content, char separator) {
    this.file = file;
    // Blank lines stay in, so that lines can be counted; a reader of a string needs no closing.
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(content)
            .iterator();
  }

  /**
   * The next row that is not blank; empty after the last.
   *
   * @throws LocalizedException if a quoted field does not end as it should
   */
  Optional<Row> next() {
    Optional<Row> row = read();
    while (row.isPresent() && row.get().isBlank()) {
      row = read();
    }
    return row;
  }

  private Optional<Row> read() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      Row row = new Row(nextLine, records.next().getFields());
      nextLine += 1 + lineBreaksInside(row);
      return Optional.of(row);
    } catch (CsvParseException e) {
      throw new LocalizedException(e, "text.csv.quotes", file, nextLine);
    }
  }

  private static int lineBreaksInside(Row row) {
    return row.fields().stream()
        .mapToInt(field -> (int) field.chars().filter(c -> c == '\n').count())
        .sum();
  }
}
