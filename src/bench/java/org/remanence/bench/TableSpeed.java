package org.remanence.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * How long tables of 500 MB and 1 GB take to be checked and sampled, and the memory that a process
 * needs for it, beside the bare reading of the same files by FastCSV.
 */
final class TableSpeed {
  private static final int[] MEGABYTES = {500, 1000};

  private static final int WORDS = 30_000;
  private static final int LEAST_WORDS = 40;
  private static final int MOST_WORDS = 93;

  private TableSpeed() {}

  static String measure() throws IOException, InterruptedException {
    StringBuilder rows = new StringBuilder();
    for (int size : MEGABYTES) {
      Path file = Files.createTempFile("remanence", ".csv");
      try {
        write(file, size * 1_000_000L);
        rows.append(row(file, size));
      } finally {
        Files.delete(file);
      }
    }
    return String.format(
        Locale.ROOT,
        """

        ## A large table

        CSV files with an id, %d to %d words and a label in each row, a fifth of the texts in quotation marks, read by
        a process with a heap of %d MB: by FastCSV, which only splits lines into cells; with all checks; with all checks
        and a sample of %,d texts. Seconds, the best of %d rounds in turns, and beside them the ratio to FastCSV; memory is
        the kernel's high-water mark of the whole process. These figures alone: `SECTIONS=TABLES mvn -Pbench verify`.

        | size | rows | FastCSV | checks | | checks and sample | | peak memory |
        |---|---|---|---|---|---|---|---|
        %s\
        """,
        LEAST_WORDS,
        MOST_WORDS,
        TableProbe.HEAP_MEGABYTES,
        TableProbe.SAMPLE,
        TableProbe.ROUNDS,
        rows);
  }

  private static String row(Path file, int megabytes) throws IOException, InterruptedException {
    Path told = Files.createTempFile("remanence", ".txt");
    try {
      Process process =
          new ProcessBuilder(
                  "java",
                  "-Xmx" + TableProbe.HEAP_MEGABYTES + "m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  TableProbe.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(told.toFile())
              .start();
      long peak = 0;
      while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, WholeProcess.status(process.pid(), "VmHWM").orElse(0));
      }
      double[] values =
          Arrays.stream(Files.readString(told).split("\\s+"))
              .mapToDouble(Double::parseDouble)
              .toArray();
      return String.format(
          Locale.ROOT,
          "| %s MB | %,.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %d MB |%n",
          megabytes,
          values[0],
          values[1],
          values[2],
          values[2] / values[1],
          values[3],
          values[3] / values[1],
          peak / 1024);
    } finally {
      Files.delete(told);
    }
  }

  private static void write(Path file, long bytes) throws IOException {
    Random random = new Random(1);
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = Integer.toString(1_000_000 + random.nextInt(1_000_000_000), 36);
    }
    long size = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,text,label\n");
      for (int row = 0; size < bytes; row++) {
        StringBuilder text = new StringBuilder(row % 5 == 0 ? "\"well, \"\"so\"\"" : "well");
        for (int i = LEAST_WORDS + random.nextInt(MOST_WORDS - LEAST_WORDS + 1); i > 0; i--) {
          text.append(' ').append(words[random.nextInt(WORDS)]);
        }
        String line =
            row + "," + text + (row % 5 == 0 ? "\"" : "") + (row % 2 == 0 ? ",a\n" : ",b\n");
        out.write(line);
        size += line.length();
      }
    }
  }
}
