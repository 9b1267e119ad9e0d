package org.remanence.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/**
 * Where a table's columns are, from 0; -1 where one is missing.
 *
 * @param columns how many the table has
 */
record CsvHeader(int text, int label, int columns) {
  private static final CsvHeader NONE = new CsvHeader(-1, -1, 0);

  static CsvHeader of(List<String> names) {
    List<String> plain = names.stream().map(String::strip).toList();
    return new CsvHeader(indexOf("text", plain), indexOf("label", plain), plain.size());
  }

  /** Tries a line as a header of that separator. */
  static CsvHeader parse(String line, char separator) {
    try {
      return of(CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line).getFields());
    } catch (CsvParseException e) {
      return NONE; // Quotes that make no sense with this separator.
    }
  }

  boolean isComplete() {
    return text >= 0 && label >= 0;
  }

  private static int indexOf(String name, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
