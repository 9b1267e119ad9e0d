package org.remanence.model.keras.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Utf8File;

/** Reads rows of numbers, a row for each step. */
public final class NumberTable {
  private NumberTable() {}

  /**
   * Reads a CSV file without a heading.
   *
   * @param columns numbers that a row should have, for messages
   * @throws LocalizedException naming the file, and the line of what is no number
   */
  public static NumberRows read(Path file, int columns) {
    List<double[]> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Utf8File.read(file))) {
      for (CsvRecord record : csv) {
        double[] row = new double[record.getFieldCount()];
        for (int i = 0; i < row.length; i++) {
          String cell = record.getField(i).strip();
          row[i] = number(file.toString(), record.getStartingLineNumber(), cell, columns);
        }
        rows.add(row);
      }
    } catch (IOException | CsvParseException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
    return new NumberRows(rows.toArray(double[][]::new));
  }

  /**
   * Reads numbers that blanks, commas or semicolons part: a row on each line or, where a row has
   * one number, all in turn.
   *
   * @param name of where the text comes from, for messages
   * @throws LocalizedException naming the line of what is no number
   */
  public static NumberRows parse(String text, String name, int columns) {
    List<double[]> rows = new ArrayList<>();
    int line = 0;
    for (String row : text.lines().toList()) {
      line++;
      int place = line;
      double[] numbers =
          Arrays.stream(row.split("[\\s,;]+"))
              .filter(cell -> !cell.isEmpty())
              .mapToDouble(cell -> number(name, place, cell, columns))
              .toArray();
      if (columns == 1) {
        Arrays.stream(numbers).forEach(number -> rows.add(new double[] {number}));
      } else if (numbers.length > 0) {
        rows.add(numbers);
      }
    }
    return new NumberRows(rows.toArray(double[][]::new));
  }

  private static double number(String name, long line, String cell, int columns) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new LocalizedException(e, "keras.numbers.row", name, line, cell, columns);
    }
  }
}
