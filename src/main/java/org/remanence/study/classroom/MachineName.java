package org.remanence.study.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.files.TerminalText;

/** Name of this machine, as its system tells it without asking a network. */
final class MachineName {
  private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

  private MachineName() {}

  static String find() {
    return Stream.of(environment("COMPUTERNAME"), kernel(), environment("HOSTNAME"))
        .flatMap(Optional::stream)
        .map(name -> TerminalText.line(name).strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> System.getProperty("user.name", "?"));
  }

  private static Optional<String> environment(String variable) {
    return Optional.ofNullable(System.getenv(variable));
  }

  private static Optional<String> kernel() {
    try {
      return Optional.of(Files.readString(LINUX));
    } catch (IOException e) {
      return Optional.empty(); // Other systems have no such file.
    }
  }
}
