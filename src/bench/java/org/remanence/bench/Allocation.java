package org.remanence.bench;

import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.engine.CellType;
import org.remanence.model.Architecture;

/** What a step leaves on the Java heap, by JMH's gc profiler. */
final class Allocation {
  private static final double KIB = 1024;

  private Allocation() {}

  static String measure() throws RunnerException {
    StringBuilder rows = new StringBuilder();
    for (CellType cell : Task.CELLS) {
      Measurement kernel =
          Measurement.of("KernelBenchmark.forwardAndBack", Map.of("cell", cell.name()), 1);
      Map<String, String> parameters =
          Map.of(
              "engine", EngineKind.REMANENCE.name(), "architecture", Architecture.of(cell).name());
      Measurement step = Measurement.of("EngineBenchmark.step", parameters, 1);
      rows.append(
          "| %s | %.1f | %.1f | %.2f |%n"
              .formatted(
                  cell.name(),
                  kernel.bytes() / KIB,
                  step.bytes() / KIB,
                  kernel.microseconds() / 1000));
    }
    return """
    ## Allocation

    KiB on the Java heap per step after warm-up, sizes as above: the recurrent layer alone, forward and
    back, and the whole step with what DL4J and ND4J allocate around it.

    | cell | layer, KiB | step, KiB | layer, ms |
    |---|---|---|---|
    %s
    """
        .formatted(rows);
  }
}
