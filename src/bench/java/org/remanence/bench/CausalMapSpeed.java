package org.remanence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.bench.Measurement.Spread;

/** How long the causal map of a pair of sentences takes, which follows every keystroke. */
final class CausalMapSpeed {
  private static final int ROUNDS = 3;
  private static final int[] UNITS = {32, 64, 128};

  /** Milliseconds that a map may take. */
  private static final int ALLOWED = 100;

  private CausalMapSpeed() {}

  static String measure() throws RunnerException {
    StringBuilder rows = new StringBuilder();
    List<String> slow = new ArrayList<>();
    for (int units : UNITS) {
      rows.append("| %d ".formatted(units));
      for (boolean both : new boolean[] {false, true}) {
        Spread spread = milliseconds(units, both);
        rows.append("| %.1f (%.1f–%.1f) ".formatted(spread.median(), spread.min(), spread.max()));
        if (spread.median() > ALLOWED) {
          slow.add("%d units%s".formatted(units, both ? " in both directions" : ""));
        }
      }
      rows.append("|\n");
    }
    return """
    ## A causal map

    An LSTM reads two sentences of %d words whose second word differs, and the first one again for each gate and state at
    each word, with that taken over from the other. Milliseconds, medians of %d rounds.

    | units | one direction | both directions |
    |---|---|---|
    %s
    A map is to take %d ms at most%s.

    """
        .formatted(
            CausalMapBenchmark.WORDS,
            ROUNDS,
            rows,
            ALLOWED,
            slow.isEmpty() ? "" : "; it takes longer with " + String.join(", ", slow));
  }

  private static Spread milliseconds(int units, boolean bothDirections) throws RunnerException {
    Map<String, String> parameters =
        Map.of(
            "hidden", Integer.toString(units), "bothDirections", Boolean.toString(bothDirections));
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      times.add(Measurement.of("CausalMapBenchmark.map", parameters, 1).microseconds() / 1000);
    }
    return Spread.of(times);
  }
}
