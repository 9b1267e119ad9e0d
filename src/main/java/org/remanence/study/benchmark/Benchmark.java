package org.remanence.study.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * Finished runs on the same data, the best first: by test accuracy, of equal ones by loss.
 *
 * @param baselines that were measured, on the last training’s test part
 */
public record Benchmark(List<BenchmarkRow> rows, List<BaselineResult> baselines) {
  /** Accuracies this near to the best count as about as good. */
  public static final double CLOSE = 0.02;

  /** Of significance: how often a table may call any difference significant where none is. */
  public static final double LEVEL = 0.05;

  /** What is left of a difference when numbers are rounded. */
  private static final double ROUNDING = 1e-9;

  public static final Benchmark NONE = new Benchmark(List.of(), List.of());

  public Benchmark {
    baselines = List.copyOf(baselines);
    rows =
        rows.stream()
            .sorted(
                Comparator.comparingDouble(BenchmarkRow::accuracy)
                    .reversed()
                    .thenComparing(row -> row.metrics().testLoss()))
            .toList();
  }

  public Standing standing(BenchmarkRow row) {
    if (row.accuracy() == rows.get(0).accuracy()) {
      boolean shared = rows.size() > 1 && rows.get(1).accuracy() == row.accuracy();
      return shared ? Standing.TIED : Standing.BEST;
    }
    return isClose(row) ? Standing.CLOSE : Standing.BEHIND;
  }

  /** The difference of two of the rows, or of a row and a baseline, as findings give it. */
  public Difference difference(Tested first, Tested second) {
    return new Comparisons(rows, baselines).of(first, second);
  }

  /** How many comparisons are tested together. */
  public int comparisons() {
    return new Comparisons(rows, baselines).count();
  }

  boolean isClose(BenchmarkRow row) {
    return rows.get(0).accuracy() - row.accuracy() <= CLOSE + ROUNDING;
  }

  /** What follows from the numbers, the most important first. */
  public List<Finding> findings() {
    return new Rules(this).findings();
  }
}
