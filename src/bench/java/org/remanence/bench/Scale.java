package org.remanence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.bench.Measurement.Spread;

/** How a step's time grows with each size; sizes take turns, so that each round has its ratios. */
final class Scale {
  private static final int ROUNDS = 3;

  /** What is taken for noise. */
  private static final double NOISE = 0.05;

  private Scale() {}

  /**
   * A size that is varied.
   *
   * @param parameter of {@link ScaleBenchmark}
   * @param power with which time may grow at most
   */
  private record Axis(String parameter, int power, int... values) {
    /** How many times as long a step may take as with the value before. */
    double allowed(int index) {
      return Math.pow((double) values[index] / values[index - 1], power);
    }

    String rule() {
      return switch (power) {
        case 0 -> "The vocabulary is not to enter the step, but for the caches that its rows miss";
        case 1 -> "Time is to grow no faster than the size";
        default -> "Time is to grow no faster than the square of the size";
      };
    }
  }

  private static final int[] TOLD_CORES = {1, 2, 4, 8};

  private static final Axis[] AXES = {
    new Axis("batch", 1, 1, 8, 32, 128, 512),
    new Axis("steps", 1, 10, 30, 100, 250, 500),
    new Axis("hidden", 2, 16, 64, 128, 256, 512, 1024),
    new Axis("vocabulary", 0, 1000, 2000, 10_000, 50_000)
  };

  static String measure() throws RunnerException {
    StringBuilder tables = new StringBuilder();
    for (Axis axis : AXES) {
      tables.append(table(axis)).append("\n\n");
    }
    tables.append(cores());
    return """
    ## Scale

    An LSTM's training step with one size varied, the others as above. Medians of %d rounds;
    %.0f%% are taken for noise.

    %s\
    """
        .formatted(ROUNDS, NOISE * 100, tables);
  }

  /** As many slices and tasks at a time as there are cores to Java, on those that there are. */
  private static String cores() throws RunnerException {
    StringBuilder table = new StringBuilder("| cores that Java is told of | ms |\n|---|---|\n");
    for (int cores : TOLD_CORES) {
      List<Double> times = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        String told = "-XX:ActiveProcessorCount=" + cores;
        times.add(Measurement.of("ScaleBenchmark.step", Map.of(), 1, told).microseconds() / 1000);
      }
      table.append("| %d | %.2f |%n".formatted(cores, median(times)));
    }
    return """
    %s
    This machine has %d; a row with more shows what it costs to cut the work for them.
    """
        .formatted(table, Runtime.getRuntime().availableProcessors());
  }

  private static String table(Axis axis) throws RunnerException {
    List<double[]> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double[] times = new double[axis.values().length];
      for (int i = 0; i < times.length; i++) {
        Map<String, String> sizes = Map.of(axis.parameter(), Integer.toString(axis.values()[i]));
        times[i] = Measurement.of("ScaleBenchmark.step", sizes, 1).microseconds() / 1000;
      }
      rounds.add(times);
    }
    StringBuilder table =
        new StringBuilder("| %s | ms | × the row above | allowed |%n".formatted(axis.parameter()));
    table.append("|---|---|---|---|\n");
    List<String> steep = new ArrayList<>();
    for (int i = 0; i < axis.values().length; i++) {
      int at = i;
      double time = median(rounds.stream().map(times -> times[at]).toList());
      if (i == 0) {
        table.append("| %d | %.2f | | |%n".formatted(axis.values()[i], time));
        continue;
      }
      double growth = median(rounds.stream().map(times -> times[at] / times[at - 1]).toList());
      table.append(
          "| %d | %.2f | %.2f | %.2f |%n"
              .formatted(axis.values()[i], time, growth, axis.allowed(i)));
      if (growth > axis.allowed(i) * (1 + NOISE)) {
        steep.add("from %d to %d".formatted(axis.values()[i - 1], axis.values()[i]));
      }
    }
    return table
        .append('\n')
        .append(axis.rule())
        .append(steep.isEmpty() ? "." : "; it does " + String.join(", ", steep) + ".")
        .toString();
  }

  private static double median(List<Double> values) {
    return Spread.of(values).median();
  }
}
