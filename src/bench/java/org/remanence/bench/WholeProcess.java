package org.remanence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.remanence.bench.Measurement.Spread;

/** The application as a process: memory of a comparison, and the time until the window shows. */
final class WholeProcess {
  private static final int STARTS = 7;
  private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");

  private WholeProcess() {}

  static String measure() throws IOException, InterruptedException {
    return """
    ## The program

    | | |
    |---|---|
    | peak memory of `remanence compare --dataset notebook`, whole process | %s |
    | start of Java to window shown, files in the system's cache | %s |
    | the same with the cache dropped before | %s |

    ND4J is warmed up after the window shows; it is not in these times.

    ## The window while a training goes on

    Three networks (LSTM, GRU, bidirectional LSTM) of 128 units, a sentence of 60 words, an LSTM training
    in the background on the same cores, pictures drawn without a graphics card. Milliseconds; the pulse
    hands the new picture to the renderer.

    | | count | median | 95th percentile | longest |
    |---|---|---|---|---|
    %s
    """
        .formatted(peakMemory(), starts(false), starts(true), window());
  }

  private static String window() throws IOException, InterruptedException {
    return WindowProcess.isPossible()
        ? String.join("\n", WindowProcess.run(UiProbe.class, UiProbe.MARK))
        : "| not measured: no display and no xvfb-run | | | | |";
  }

  /** By the kernel's high-water mark of resident memory. */
  private static String peakMemory() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("remanence-bench");
    Process process =
        new ProcessBuilder(
                "./remanence",
                "compare",
                "--dataset",
                "notebook",
                "--out",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    long peak = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, status(process.pid(), "VmHWM").orElse(0));
    }
    if (process.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("log")));
    }
    return "%d MB".formatted(peak / 1024);
  }

  /** Kilobytes by the kernel's account of a process; empty if that has ended. */
  static OptionalLong status(long pid, String name) throws IOException {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith(name + ":")) {
          return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")));
        }
      }
    } catch (NoSuchFileException ended) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  private static String starts(boolean cold) throws IOException, InterruptedException {
    if (!WindowProcess.isPossible()) {
      return "not measured: no display and no xvfb-run";
    }
    if (cold && !Files.isWritable(CACHES)) {
      return "not measured: dropping the cache needs root";
    }
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      if (cold) {
        Files.writeString(CACHES, "3");
      }
      String told = WindowProcess.run(StartProbe.class, StartProbe.MARK).get(0);
      seconds.add(Double.parseDouble(told));
    }
    Spread spread = Spread.of(seconds);
    return "%.2f s (%.2f–%.2f)".formatted(spread.median(), spread.min(), spread.max());
  }
}
