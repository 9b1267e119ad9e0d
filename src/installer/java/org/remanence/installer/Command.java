package org.remanence.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that is run to its end, and has to succeed. */
final class Command {
  private final List<String> words = new ArrayList<>();
  private Map<String, String> environment = Map.of();

  Command(Object... words) {
    add(words);
  }

  Command add(Object... more) {
    Arrays.stream(more).map(Object::toString).forEach(words::add);
    return this;
  }

  Command environment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  /**
   * What it printed, on either stream.
   *
   * @throws IOException with all of that if it did not end with 0
   */
  String run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(words + " ended with " + code + ":\n" + output);
    }
    return output;
  }

  /** Where a program is, if it is installed. */
  static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
