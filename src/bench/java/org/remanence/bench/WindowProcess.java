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
  private WindowProcess() {}

  /** Whether there is a display, or one can be made. */
  static boolean isPossible() {
    return findDisplay().isPresent();
  }

  /** Seconds to the first picture of a program that was built in that checkout. */
  static double secondsToShow(Path checkout) throws IOException, InterruptedException {
    return Double.parseDouble(run(checkout, StartProbe.class, StartProbe.MARK).get(0));
  }

  /**
   * Runs a main class to its end.
   *
   * @return what it printed on lines that begin with {@code mark}, without that
   */
  static List<String> run(Class<?> main, String mark) throws IOException, InterruptedException {
    return run(Path.of(""), main, mark);
  }

  private static List<String> run(Path checkout, Class<?> main, String mark)
      throws IOException, InterruptedException {
    Path target = checkout.resolve("target");
    List<String> command = new ArrayList<>(display());
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
            "javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
            "-cp",
            String.join(
                ":",
                target.resolve("classes").toString(),
                "target/test-classes",
                target.resolve("lib/app").resolve("*").toString()),
            main.getName()));
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
