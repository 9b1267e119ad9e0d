package org.remanence.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fuzzes the readers one after another, guided by coverage, and prints a row of a table for each:
 * {@code mvn -Pfuzz verify -Dfuzz.seconds=60}. What it finds lies in {@code
 * target/fuzz/FORMAT/crash-*}.
 */
public final class Fuzzing {
  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final Pattern INPUTS = Pattern.compile("number_of_executed_units: +(\\d+)");
  private static final Pattern COVERAGE = Pattern.compile(".*cov: (\\d+)", Pattern.DOTALL);

  private Fuzzing() {}

  /** Takes the seconds for each format, then the formats; without any, all. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Format> formats =
        arguments.length > 1
            ? Arrays.stream(arguments).skip(1).map(Format::valueOf).toList()
            : List.of(Format.values());
    System.out.println("| format | inputs | branches reached | finds |\n|---|---|---|---|");
    for (Format format : formats) {
      System.out.println(fuzz(format, Integer.parseInt(arguments[0])));
    }
  }

  private static String fuzz(Format format, int seconds) throws IOException, InterruptedException {
    Path folder = FOLDER.resolve(format.name());
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    int number = 0;
    for (byte[] input : Seeds.of(format, folder).inputs()) {
      Files.write(corpus.resolve("seed-" + number++), input);
    }
    Path log = folder.resolve("log.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderTarget.class.getName(),
                "--target_args=" + format,
                "--instrumentation_includes=org.remanence.**",
                "--keep_going=20",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-max_len=65536",
                "-timeout=20",
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                corpus.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log);
    String finds = finds(folder) + (code == 0 ? "" : " (exit code " + code + ")");
    return "| %s | %s | %s | %s |"
        .formatted(format, first(INPUTS, said), first(COVERAGE, said), finds);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "–";
  }

  private static long finds(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("crash-") || name.startsWith("timeout-"))
          .count();
    }
  }
}
