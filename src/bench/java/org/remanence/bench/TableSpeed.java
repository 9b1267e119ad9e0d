package org.remanence.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWatch;

/**
 * How long a table of 500 MB takes to be checked and sampled, and the heap that it needs, beside
 * the bare reading of the same file by FastCSV. {@code -Dremanence.table.mb} names another size.
 */
final class TableSpeed {
  private static final int MEGABYTES = Integer.getInteger("remanence.table.mb", 500);
  private static final int SAMPLE = 50_000;
  private static final int ROUNDS = 3;
  private static final int WORDS = 30_000;

  private TableSpeed() {}

  static String measure() throws IOException {
    Path file = Files.createTempFile("remanence", ".csv");
    try {
      write(file);
      return measure(file);
    } finally {
      Files.delete(file);
    }
  }

  private static String measure(Path file) throws IOException {
    double bare = Double.MAX_VALUE;
    double check = Double.MAX_VALUE;
    double read = Double.MAX_VALUE;
    long rows = 0;
    resetPeaks();
    for (int i = 0; i < ROUNDS; i++) {
      bare = Math.min(bare, bareRead(file));
      long start = System.nanoTime();
      rows = TableImport.check(TableSource.of(file), true, TableWatch.NONE).rows();
      check = Math.min(check, seconds(start));
      start = System.nanoTime();
      TableImport.read(TableSource.of(file).withSample(SAMPLE), TableWatch.NONE);
      read = Math.min(read, seconds(start));
    }
    return String.format(
        Locale.ROOT,
        """

        ## A large table

        A CSV of %d MB with %,d rows of an id, 20 to 60 words and a label, a fifth of the texts in quotation
        marks; the best of %d rounds in turns. Peak of the heap over all of it: %d MB.

        | reading | seconds | ratio |
        |---|---|---|
        | FastCSV, bare | %.1f | 1.0 |
        | all checks | %.1f | %.1f |
        | all checks, and a sample of %,d texts | %.1f | %.1f |
        """,
        MEGABYTES,
        rows,
        ROUNDS,
        peak() >> 20,
        bare,
        check,
        check / bare,
        SAMPLE,
        read,
        read / bare);
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

  private static void write(Path file) throws IOException {
    Random random = new Random(1);
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = Integer.toString(1_000_000 + random.nextInt(1_000_000_000), 36);
    }
    long size = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,text,label\n");
      for (int row = 0; size < MEGABYTES * 1_000_000L; row++) {
        StringBuilder text = new StringBuilder(row % 5 == 0 ? "\"well, \"\"so\"\"" : "well");
        for (int i = 20 + random.nextInt(41); i > 0; i--) {
          text.append(' ').append(words[random.nextInt(WORDS)]);
        }
        String line =
            row + "," + text + (row % 5 == 0 ? "\"" : "") + (row % 2 == 0 ? ",a\n" : ",b\n");
        out.write(line);
        size += line.length();
      }
    }
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
