package org.remanence.bench;

import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** How a step's time grows with each size. */
final class Scale {
  private Scale() {}

  /**
   * A size that is varied.
   *
   * @param parameter of {@link ScaleBenchmark}
   * @param power with which time may grow at most
   */
  private record Axis(String parameter, int power, int... values) {}

  private static final Axis[] AXES = {
    new Axis("batch", 1, 1, 8, 32, 128, 512),
    new Axis("steps", 1, 10, 30, 100, 250, 500),
    new Axis("hidden", 2, 16, 64, 128, 256, 512, 1024),
    new Axis("vocabulary", 0, 1000, 2000, 10_000, 50_000)
  };

  static String measure() throws RunnerException {
    StringBuilder tables = new StringBuilder();
    for (Axis axis : AXES) {
      tables.append(
          """
          | %s | ms | × the row above | × its size |
          |---|---|---|---|
          """
              .formatted(axis.parameter()));
      double timeBefore = 0;
      int before = 0;
      for (int value : axis.values()) {
        Map<String, String> parameters = Map.of(axis.parameter(), Integer.toString(value));
        double time = Measurement.of("ScaleBenchmark.step", parameters, 1).microseconds() / 1000;
        tables.append(
            before == 0
                ? "| %d | %.2f | | |%n".formatted(value, time)
                : "| %d | %.2f | %.1f | %.1f |%n"
                    .formatted(value, time, time / timeBefore, (double) value / before));
        timeBefore = time;
        before = value;
      }
      tables.append(verdict(axis)).append("\n\n");
    }
    return """
        ## Scale

        An LSTM's training step with one size varied, the others as above.

        %s"""
        .formatted(tables);
  }

  private static String verdict(Axis axis) {
    return switch (axis.power()) {
      case 0 -> "The vocabulary is not to enter the step, but for the caches that its rows miss.";
      case 1 -> "Time is to grow no faster than the size.";
      default -> "Time is to grow no faster than the square of the size.";
    };
  }
}
