package org.remanence.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Python with the libraries of others, if the machine has them. */
public final class PythonRuns {
  /** Which Python, where {@code REMANENCE_PYTHON} names one. */
  public static final String PYTHON = System.getenv().getOrDefault("REMANENCE_PYTHON", "python3");

  private static final int MAX_MINUTES = 5;

  /** Some libraries take seconds to be imported. */
  private static final Map<String, Boolean> TRIED = new ConcurrentHashMap<>();

  private PythonRuns() {}

  /** Whether a statement, such as an import, runs. */
  public static boolean runs(String statement) {
    return TRIED.computeIfAbsent(statement, PythonRuns::succeeds);
  }

  private static boolean succeeds(String statement) {
    try {
      Process process =
          new ProcessBuilder(PYTHON, "-c", statement)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(MAX_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // No such program on this machine.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines that a script prints, run in a folder. */
  public static List<String> lines(Path folder, String script, String... arguments)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("test-script.py"), script);
    Path output = folder.resolve("test-output");
    Path errors = folder.resolve("test-errors");
    List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readAllLines(output);
  }
}
