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
    return display().isPresent();
  }

  /**
   * Runs a main class to its end.
   *
   * @return what it printed on lines that begin with {@code mark}, without that
   */
  static List<String> run(Class<?> main, String mark) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(display().orElseThrow());
    command.addAll(
        List.of(
            "java",
            "--module-path",
            "target/lib/javafx",
            "--add-modules",
            "javafx.controls,javafx.fxml",
            "--add-exports",
            "javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--add-exports",
            "javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
            "--add-exports",
            "javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
            "-cp",
            "target/classes:target/test-classes:target/lib/app/*",
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

  /** What to put before a command so that it has a display. */
  private static Optional<List<String>> display() {
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
