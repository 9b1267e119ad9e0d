package org.remanence.ui;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.remanence.files.TemporaryFolder;

/**
 * What this process holds at a moment.
 *
 * @param heap bytes of the Java heap in use after a full collection
 * @param counted bytes that JavaCPP has taken outside of it
 * @param resident bytes of memory of the whole process
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param files temporary files, and those in a folder but the history’s
 */
public record Footprint(
    long heap, long counted, long resident, int threads, long descriptors, long files) {

  /** Head of a table of such rows. */
  public static final String HEAD =
      """
      | cycles | heap, MB | JavaCPP, MB | resident, MB | threads | descriptors | files |
      |---|---|---|---|---|---|---|
      """;

  private static final double MB = 1 << 20;
  private static final String HISTORY = "runs";

  /** Looks at this process and at the files in {@code folder}. */
  public static Footprint now(Path folder) throws IOException {
    // What the first one finds unreachable may hold native memory, which a second one lets go.
    System.gc();
    System.gc();
    return new Footprint(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        Pointer.totalBytes(),
        Pointer.physicalBytes(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0,
        count(TemporaryFolder.path()) + count(folder));
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getParent().endsWith(HISTORY))
          .count();
    }
  }

  /** Row of the table. */
  public String row(int cycles) {
    return "| %d | %.2f | %.2f | %.1f | %d | %d | %d |%n"
        .formatted(cycles, heap / MB, counted / MB, resident / MB, threads, descriptors, files);
  }
}
