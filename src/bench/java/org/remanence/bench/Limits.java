package org.remanence.bench;

import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.engine.CellType;
import org.remanence.model.Architecture;

/** How near the products of a step come to the arithmetic limit of the processor. */
final class Limits {
  private static final double MEGA = 1e6;

  private Limits() {}

  static String measure() throws RunnerException {
    return """
    ## What limits it

    %s
    """
        .formatted(shares());
  }

  /** The same without a heading. */
  static String shares() throws RunnerException {
    double core =
        PeakBenchmark.operations()
            / Measurement.of("PeakBenchmark.chains", Map.of(), 1).microseconds()
            / 1000;
    int cores = Runtime.getRuntime().availableProcessors();
    StringBuilder rows = new StringBuilder();
    for (CellType cell : Task.CELLS) {
      Map<String, String> layer = Map.of("cell", cell.name());
      Map<String, String> network =
          Map.of(
              "engine", EngineKind.REMANENCE.name(), "architecture", Architecture.of(cell).name());
      double forward = Measurement.of("KernelBenchmark.forward", layer, 1).microseconds();
      double both = Measurement.of("KernelBenchmark.forwardAndBack", layer, 1).microseconds();
      double step = Measurement.of("EngineBenchmark.step", network, 1).microseconds();
      double products = products(cell);
      rows.append(
          "| %s | %.0f | %s | %s | %s |%n"
              .formatted(
                  cell.name(),
                  3 * products / MEGA,
                  share(products, forward, core * cores),
                  share(2 * products, both - forward, core * cores),
                  share(3 * products, step, core * cores)));
    }
    return """
    The arithmetic limit of a core, measured with ten chains of fused multiply-adds on registers, is
    %.0f GFLOP/s; of %d cores, so many times that. Matrix products of a step, and what share of all cores'
    limit they reach in the time of each part: the rest is gate arithmetic, packing, copies, waiting for the other
    core, and in the whole step word vectors, softmax, loss, DL4J and Adam.

    | cell | products, MFLOP | forward | backward | whole step |
    |---|---|---|---|---|
    %s\
    """
        .formatted(core, cores, rows);
  }

  /**
   * Floating-point operations of the products of a forward pass; a backward pass has twice that.
   */
  private static double products(CellType cell) {
    Task task = Task.DEFAULT;
    long columns = (long) cell.blockCount() * task.hidden();
    return 2.0 * task.batch() * task.steps() * columns * (task.embedding() + task.hidden());
  }

  private static String share(double operations, double microseconds, double gigaflops) {
    return "%.0f%%".formatted(100 * operations / microseconds / 1000 / gigaflops);
  }
}
