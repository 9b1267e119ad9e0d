package org.remanence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remanence.bench.Measurement.Spread;
import org.remanence.ui.app.RemanenceApp;

/**
 * From the start of a JVM to its window’s first picture, and to the first heatmap of a sentence if
 * it is given a model: the package’s image and {@code ./remanence}, in turns with an earlier commit
 * in a checkout of its own, if {@code -Dremanence.reference} names one. Each with settings of its
 * own, and so with the start page in front; an earlier commit may have none.
 */
final class StartSpeed {
  private static final int ROUNDS = 15;
  private static final long PATIENCE_MS = 120_000;

  /** Until what is built ahead is there, and the caret rests. */
  private static final long REST_MS = 20_000;

  private static final long IDLE_MS = 60_000;
  private static final long TICKS_PER_SECOND = 100;
  private static final String CHECKOUT = "./remanence";
  private static final Path IMAGE = Path.of("target/app-image/remanence/bin/remanence");
  private static final Path MODEL = Path.of("resources/models/reviews-fr-lstm.rema");
  private static final String[] EMPTY_WINDOW = {
    "java",
    "--module-path",
    "target/lib/javafx",
    "--add-modules",
    "javafx.controls",
    "-cp",
    "target/test-classes",
    EmptyWindow.class.getName()
  };
  private static final String HEAD =
      """

      ## The start

      From the start of the JVM to the window’s first picture, all in turns, medians of 15 rounds; the
      last column is the ratio to the first row. An earlier commit is timed by a probe in its process.

      | program | seconds | ratio |
      |---|---|---|
      """;

  private static final String HEATMAP =
      """

      The same to the first heatmap of a sentence, in a model that is opened as the window appears.

      | program | seconds | ratio |
      |---|---|---|
      """;

  /** Starts a program and ends it again. */
  @FunctionalInterface
  private interface Start {
    /** Seconds to what is waited for. */
    double seconds() throws IOException, InterruptedException;
  }

  private StartSpeed() {}

  static String measure() throws IOException, InterruptedException {
    if (!WindowProcess.isPossible()) {
      return "\n## The start\n\nNot measured: no display and no xvfb-run.\n";
    }
    Path reference = Path.of(System.getProperty("remanence.reference", ""));
    Path model = MODEL.toAbsolutePath();
    return HEAD
        + table(
            programs(
                () -> WindowProcess.secondsToShow(reference),
                command -> () -> logged(RemanenceApp.PAINTED, command)))
        + HEATMAP
        + table(
            programs(
                () -> WindowProcess.secondsToHeatmap(reference, model),
                command -> () -> logged(RemanenceApp.READ, command, model.toString())))
        + idle(Files.isExecutable(IMAGE) ? IMAGE.toString() : CHECKOUT);
  }

  /** Programs by their names. */
  private static Map<String, Start> programs(Start earlier, Function<String, Start> today) {
    Map<String, Start> programs = new LinkedHashMap<>();
    if (!System.getProperty("remanence.reference", "").isEmpty()) {
      programs.put("earlier commit", earlier);
    }
    programs.put("`" + CHECKOUT + "`", today.apply(CHECKOUT));
    if (Files.isExecutable(IMAGE)) {
      programs.put("package", today.apply(IMAGE.toString()));
    }
    return programs;
  }

  private static String table(Map<String, Start> programs)
      throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    Map<String, List<Double>> seconds = rounds(programs);
    String first = seconds.keySet().iterator().next();
    double base = Spread.of(seconds.get(first)).median();
    for (Map.Entry<String, List<Double>> entry : seconds.entrySet()) {
      Spread spread = Spread.of(entry.getValue());
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f (%.2f–%.2f) | %.2f |%n",
              entry.getKey(),
              spread.median(),
              spread.min(),
              spread.max(),
              spread.median() / base));
    }
    return text.toString();
  }

  private static Map<String, List<Double>> rounds(Map<String, Start> programs)
      throws IOException, InterruptedException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    // The first start of each may build, record or fill caches.
    for (int round = -1; round < ROUNDS; round++) {
      for (Map.Entry<String, Start> program : programs.entrySet()) {
        double measured = program.getValue().seconds();
        if (round >= 0) {
          seconds.computeIfAbsent(program.getKey(), key -> new ArrayList<>()).add(measured);
        }
      }
    }
    return seconds;
  }

  private static double logged(String what, String... command)
      throws IOException, InterruptedException {
    try (Started started = Started.of(command)) {
      return started.ms(what) / 1000.0;
    }
  }

  /** What a window that nobody touches takes, beside an empty one of JavaFX. */
  private static String idle(String command) throws IOException, InterruptedException {
    try (Started started = Started.of(command);
        Started empty = Started.of(EMPTY_WINDOW)) {
      started.ms(RemanenceApp.PAINTED);
      Thread.sleep(REST_MS);
      long before = started.ticks();
      long emptyBefore = empty.ticks();
      Thread.sleep(IDLE_MS);
      return String.format(
          Locale.ROOT,
          "%nThe last of them, left alone for a minute: %.2f %% of a core (an empty window of"
              + " JavaFX beside it %.2f %%), %d MB resident.%n",
          share(started.ticks() - before),
          share(empty.ticks() - emptyBefore),
          started.residentKb() / 1024);
    }
  }

  /** Percent of a core. */
  private static double share(long ticks) {
    return ticks * 100.0 / TICKS_PER_SECOND / (IDLE_MS / 1000.0);
  }

  /** A start under way, with settings and a log of its own. */
  private record Started(Process process, Path folder) implements AutoCloseable {
    static Started of(String... command) throws IOException {
      Path folder = Files.createTempDirectory("remanence-start");
      List<String> words = new ArrayList<>(WindowProcess.display());
      words.addAll(List.of(command));
      ProcessBuilder builder = new ProcessBuilder(words);
      builder
          .environment()
          .put("JAVA_TOOL_OPTIONS", "-Dremanence.settings=" + folder.resolve("settings.json"));
      return new Started(
          builder
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start(),
          folder);
    }

    /** Milliseconds from the start of the JVM that the log tells of it. */
    long ms(String what) throws IOException, InterruptedException {
      Pattern told = Pattern.compile(Pattern.quote(what) + "(\\d+) ms");
      for (long waited = 0; waited < PATIENCE_MS; waited += 20) {
        for (Path log : logs()) {
          Matcher matcher = told.matcher(Files.readString(log));
          if (matcher.find()) {
            return Long.parseLong(matcher.group(1));
          }
        }
        Thread.sleep(20);
      }
      throw new IOException("no window: " + Files.readString(folder.resolve("output")));
    }

    private List<Path> logs() throws IOException {
      Path logs = folder.resolve("logs");
      if (!Files.isDirectory(logs)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(logs)) {
        return files.toList();
      }
    }

    /** Of the JVM, which xvfb-run starts as a child. */
    private long pid() {
      return process
          .descendants()
          .filter(each -> each.info().command().orElse("").endsWith("/java"))
          .findFirst()
          .map(ProcessHandle::pid)
          .orElse(process.pid());
    }

    long ticks() throws IOException {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    long residentKb() throws IOException {
      return WholeProcess.status(pid(), "VmRSS")
          .orElseThrow(() -> new IOException("the window is gone"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
