package org.remanence.cli.option;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.WholeRange;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.words.KerasWords;
import org.remanence.model.keras.words.VectorizationWords;
import org.remanence.model.keras.words.WordFile;
import org.remanence.text.Utf8File;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Input that a Keras model is given: ids, a text with its tokenizer, or rows of numbers. */
public final class KerasInput {
  private static final WholeRange LENGTHS = new WholeRange(1, 100_000);

  @Option(names = "--ids", split = ",", paramLabel = "N")
  int @Nullable [] ids;

  @Option(names = "--numbers", paramLabel = "FILE.csv")
  @Nullable Path numbers;

  @Option(names = "--words", paramLabel = "FILE")
  @Nullable Path words;

  @Option(names = "--length", paramLabel = "N")
  @Nullable Integer length;

  @Option(names = "--padding", paramLabel = "front|behind", defaultValue = "front")
  Side padding = Side.FRONT;

  /** Side on which zeros are put, and ids cut off, to come to a length. */
  public enum Side {
    FRONT,
    BEHIND;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Input of the model, step by step.
   *
   * @param names of the steps, such as words
   * @param rows a row of numbers for each step
   * @param dropped words that have no id
   */
  public record Steps(List<String> names, double[][] rows, List<String> dropped) {}

  /** Number of the options in use that say what is read. */
  public int given() {
    return (ids == null ? 0 : 1) + (numbers == null ? 0 : 1);
  }

  /**
   * Holds the length to what it may be.
   *
   * @throws UsageException if it is out of its range
   */
  public void check(CommandSpec command) {
    if (length != null) {
      Ranges.require(command, "--length", length, LENGTHS);
    }
  }

  /**
   * Reads what was given.
   *
   * @param file of the model, for messages
   * @param text null if none was given
   * @throws LocalizedException if the model reads something else, or a file is wrong
   */
  public Steps read(Path file, KerasModel model, @Nullable String text) {
    if (model.readsIds() ? numbers != null : numbers == null) {
      throw new LocalizedException("keras.input.wants", file, model.readsIds() ? 1 : 0);
    }
    if (numbers != null) {
      double[][] rows = rows(numbers, model.inputs());
      return new Steps(places(rows.length), rows, List.of());
    }
    if (text == null) {
      int[] given = ids == null ? new int[0] : ids;
      return padded(Arrays.stream(given).mapToObj(String::valueOf).toList(), given, List.of());
    }
    KerasWords.Encoding encoding = words(file, model).encode(text);
    return padded(encoding.tokens(), encoding.ids(), encoding.dropped());
  }

  private KerasWords words(Path file, KerasModel model) {
    if (words != null) {
      return WordFile.read(words);
    }
    Optional<List<String>> own = model.words();
    return own.map(VectorizationWords::new)
        .orElseThrow(() -> new LocalizedException("keras.words.missing", file));
  }

  private Steps padded(List<String> names, int[] found, List<String> dropped) {
    int wanted = length == null ? found.length : length;
    boolean front = padding == Side.FRONT;
    List<String> shown = new ArrayList<>();
    double[][] rows = new double[wanted][1];
    for (int step = 0; step < wanted; step++) {
      int place = front ? step - wanted + found.length : step;
      boolean there = 0 <= place && place < found.length;
      shown.add(there ? names.get(place) : "–");
      rows[step][0] = there ? found[place] : 0;
    }
    return new Steps(shown, rows, dropped);
  }

  private static List<String> places(int steps) {
    List<String> places = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      places.add(String.valueOf(step));
    }
    return places;
  }

  private static double[][] rows(Path file, int columns) {
    List<double[]> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Utf8File.read(file))) {
      for (CsvRecord record : csv) {
        double[] row = new double[record.getFieldCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = number(file, record, record.getField(i).strip(), columns);
        }
        rows.add(row);
      }
    } catch (IOException | CsvParseException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
    return rows.toArray(double[][]::new);
  }

  private static double number(Path file, CsvRecord record, String cell, int columns) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new LocalizedException(
          e, "keras.numbers.row", file, record.getStartingLineNumber(), cell, columns);
    }
  }
}
