package org.remanence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was measured on. */
final class Machine {
  private static final long GIB = 1L << 30;

  private Machine() {}

  static String describe() throws IOException {
    String processor = property(Path.of("/proc/cpuinfo"), "model name");
    String kilobytes = property(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
    long memory = kilobytes.isEmpty() ? 0 : Math.round(Long.parseLong(kilobytes) * 1024.0 / GIB);
    return """
    # Benchmarks

    Written by `mvn -Pbench verify`, which measures anew; no figure here is typed by hand. Times are
    medians of whole Java processes, least and greatest in brackets. A ratio is the median of the
    ratios of the same round, in which the engines take turns.

    | | |
    |---|---|
    | version | %s |
    | processor | %s, %d cores |
    | memory | %d GiB |
    | system | %s %s |
    | Java | %s %s |
    | vectors | %d bits |
    | DL4J, ND4J | 1.0.0-M2.1, OpenBLAS 0.3.30 (kernels of its own choice) |
    | PyTorch | 2.7.1 (oneDNN) through DJL 0.35.1 |

    """
        .formatted(
            commit(),
            processor,
            Runtime.getRuntime().availableProcessors(),
            memory,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.vendor"),
            System.getProperty("java.version"),
            PeakBenchmark.lanes() * Float.SIZE);
  }

  /** The commit that is checked out, marked if something was changed since. */
  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static String property(Path file, String name) throws IOException {
    if (!Files.isReadable(file)) {
      return "";
    }
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("");
  }
}
