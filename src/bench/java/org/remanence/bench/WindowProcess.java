package org.remanence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Java process with a window, started as the launcher starts the program. */
final class WindowProcess {
  /** Ends what has hung. */
  private static final List<String> PATIENT = List.of("timeout", "-s", "KILL", "60");

  private WindowProcess() {}

  /** Whether there is a display, or one can be made. */
  static boolean isPossible() {
    return findDisplay().isPresent();
  }

  /** Seconds to the first picture of a program that was built in that checkout. */
  static double secondsToShow(Path checkout) throws IOException, InterruptedException {
    return seconds(checkout, "{}", StartProbe.class, StartProbe.MARK);
  }

  /** Seconds to the first heatmap of a sentence in that model, by the same program. */
  static double secondsToHeatmap(Path checkout, Path model)
      throws IOException, InterruptedException {
    return seconds(
        checkout, "{\"tab\": 1}", HeatmapProbe.class, HeatmapProbe.MARK, model.toString());
  }

  private static double seconds(
      Path checkout, String settings, Class<?> main, String mark, String... arguments)
      throws IOException, InterruptedException {
    Path file = Files.writeString(Files.createTempFile("remanence", ".json"), settings);
    try {
      List<String> option = List.of("-Dremanence.settings=" + file);
      try {
        return Double.parseDouble(run(PATIENT, checkout, option, main, mark, arguments).get(0));
      } catch (IOException hung) {
        // As commit 365c6c8 sometimes does when it opens a model: decision 35.
        return Double.parseDouble(run(PATIENT, checkout, option, main, mark, arguments).get(0));
      }
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Runs a main class to its end.
   *
   * @return what it printed on lines that begin with {@code mark}, without that
   */
  static List<String> run(Class<?> main, String mark, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of(), Path.of(""), List.of(), main, mark, arguments);
  }

  /**
   * The same with options of the JVM.
   *
   * @param options as of a command line
   */
  static List<String> run(List<String> options, Class<?> main, String mark, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of(), Path.of(""), options, main, mark, arguments);
  }

  private static List<String> run(
      List<String> before,
      Path checkout,
      List<String> options,
      Class<?> main,
      String mark,
      String... arguments)
      throws IOException, InterruptedException {
    Path target = checkout.resolve("target");
    List<String> command = new ArrayList<>(display());
    command.addAll(before);
    command.addAll(
        List.of(
            "java",
            "--module-path",
            target.resolve("lib/javafx").toString(),
            "--add-modules",
            "javafx.controls,javafx.fxml",
            "--add-exports",
            "javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--add-exports",
            "javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
            "--add-exports",
            "javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            String.join(
                ":",
                target.resolve("classes").toString(),
                "target/test-classes",
                target.resolve("lib/app").resolve("*").toString()),
            main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> told =
        output
            .lines()
            .filter(line -> line.startsWith(mark))
            .map(line -> line.substring(mark.length()))
            .toList();
    if (told.isEmpty()) {
      throw new IOException(output);
    }
    return told;
  }

  /** What to put before a command so that it has a display; there has to be one. */
  static List<String> display() {
    return findDisplay().orElseThrow();
  }

  /** The same; empty if there is none. */
  private static Optional<List<String>> findDisplay() {
    if (System.getenv("DISPLAY") != null) {
      return Optional.of(List.of());
    }
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, "xvfb-run"))) {
        return Optional.of(List.of("xvfb-run", "-a", "-s", "-screen 0 1920x1080x24"));
      }
    }
    return Optional.empty();
  }
}
