package org.remanence.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWatch;

/**
 * Reads a table in a process of its own, and prints its rows and the seconds of FastCSV, of all
 * checks, and of checks with a sample.
 */
final class TableProbe {
  /** What a process may take in memory is to stay below 1 GB, whatever the table. */
  static final int HEAP_MEGABYTES = 512;

  static final int SAMPLE = 50_000;
  static final int ROUNDS = 3;

  private TableProbe() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    double bare = Double.MAX_VALUE;
    double check = Double.MAX_VALUE;
    double read = Double.MAX_VALUE;
    long rows = 0;
    for (int i = 0; i < ROUNDS; i++) {
      bare = Math.min(bare, bareRead(file));
      long start = System.nanoTime();
      rows = TableImport.check(TableSource.of(file), true, TableWatch.NONE).rows();
      check = Math.min(check, seconds(start));
      start = System.nanoTime();
      TableImport.read(TableSource.of(file).withSample(SAMPLE), TableWatch.NONE);
      read = Math.min(read, seconds(start));
    }
    System.out.println(rows + " " + bare + " " + check + " " + read);
  }

  private static double bareRead(Path file) throws IOException {
    long start = System.nanoTime();
    long fields = 0;
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        fields += row.getFieldCount();
      }
    }
    if (fields == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return seconds(start);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
