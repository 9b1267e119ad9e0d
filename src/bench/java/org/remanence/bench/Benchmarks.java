package org.remanence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures all that {@code docs/benchmarks.md} tells, and writes it: {@code mvn -Pbench verify}.
 * With the names of sections as arguments only those are measured and printed: {@code
 * SECTIONS="TABLES START" mvn -Pbench verify}.
 */
public final class Benchmarks {
  private static final Path PAGE = Path.of("docs", "benchmarks.md");

  private Benchmarks() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    StringBuilder page = new StringBuilder(Machine.describe());
    for (Section section : Section.values()) {
      if (arguments.length == 0 || java.util.List.of(arguments).contains(section.name())) {
        System.out.println(section + " …");
        String text = section.measure();
        System.out.println(text);
        page.append(text);
      }
    }
    if (arguments.length == 0) {
      Files.writeString(PAGE, page);
    }
  }

  /** The parts of the page. */
  private enum Section {
    ENGINES,
    MEMORY,
    LIMITS,
    NARROW,
    SCALE,
    WRITING,
    MAPS,
    PROCESS,
    TABLES,
    START,
    USE;

    String measure() throws IOException, InterruptedException, RunnerException {
      return switch (this) {
        case ENGINES -> new Comparison().measure();
        case MEMORY -> Allocation.measure();
        case LIMITS -> Limits.measure();
        case NARROW -> NarrowVectors.measure();
        case SCALE -> Scale.measure();
        case WRITING -> WritingSpeed.measure();
        case MAPS -> CausalMapSpeed.measure();
        case PROCESS -> WholeProcess.measure();
        case TABLES -> TableSpeed.measure();
        case START -> StartSpeed.measure();
        case USE -> WindowInUse.measure();
      };
    }
  }
}
