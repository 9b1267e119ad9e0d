package org.remanence.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The file that a process with a window logs to: one for each, since two that wrote and rotated the
 * same would take it from each other. Commands tell what goes wrong where they are read and keep no
 * log.
 */
public final class LogFile {
  /** The system property in which {@code logback.xml} looks for it. */
  static final String PROPERTY = "remanence.log";

  static final int KEPT = 10;

  private static final String START = "remanence-";
  private static final String END = ".log";

  private LogFile() {}

  /**
   * Chooses a new file: its name begins with the time. To be called before the first logger is
   * made, which makes the file and its folder.
   */
  public static void begin(Path folder) {
    String time = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
    Path file = folder.resolve(START + time + "-" + ProcessHandle.current().pid() + END);
    // Logback takes backslashes for escapes.
    System.setProperty(PROPERTY, file.toAbsolutePath().toString().replace('\\', '/'));
  }

  /** Deletes all but the newest files. */
  public static void deleteOld(Path folder) {
    try {
      List<Path> logs = logs(folder);
      for (Path log : logs.subList(0, Math.max(0, logs.size() - KEPT))) {
        Files.deleteIfExists(log);
        Files.deleteIfExists(log.resolveSibling(log.getFileName() + ".1"));
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(LogFile.class).warn("Old logs in {} were not deleted", folder, e);
    }
  }

  /** The oldest first. */
  private static List<Path> logs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> {
                String name = file.getFileName().toString();
                return name.startsWith(START) && name.endsWith(END);
              })
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    }
  }
}
