package org.remanence.bench;

import java.util.List;
import java.util.Locale;

/** Milliseconds as a row of a table: how many, median, 95th percentile, longest. */
final class Timings {
  private Timings() {}

  static String row(String name, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |",
        name,
        sorted.size(),
        at(sorted, 0.5),
        at(sorted, 0.95),
        sorted.get(sorted.size() - 1));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
