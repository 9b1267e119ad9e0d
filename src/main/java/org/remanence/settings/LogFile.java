package org.remanence.settings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private record Log(Path file, FileTime written) {}

  private LogFile() {}

  /**
   * Chooses the file, by the number of the process: a later one of that number goes on with it. To
   * be called before the first logger is made, which makes the file and its folder.
   */
  public static void begin(Path folder) {
    Path file = folder.resolve(START + ProcessHandle.current().pid() + END);
    // Logback takes backslashes for escapes.
    System.setProperty(PROPERTY, file.toAbsolutePath().toString().replace('\\', '/'));
  }

  /** Deletes all but the files that were written to last. */
  public static void deleteOld(Path folder) {
    try {
      List<Log> logs = logs(folder);
      for (Log log : logs.subList(0, Math.max(0, logs.size() - KEPT))) {
        Files.deleteIfExists(log.file);
        Files.deleteIfExists(log.file.resolveSibling(log.file.getFileName() + ".1"));
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(LogFile.class).warn("Old logs in {} were not deleted", folder, e);
    }
  }

  /** The oldest first. */
  private static List<Log> logs(Path folder) throws IOException {
    List<Log> logs = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*" + END)) {
        for (Path file : files) {
          logs.add(new Log(file, Files.getLastModifiedTime(file)));
        }
      }
    }
    logs.sort(Comparator.comparing(Log::written));
    return logs;
  }
}
