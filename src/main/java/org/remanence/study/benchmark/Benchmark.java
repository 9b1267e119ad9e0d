package org.remanence.study.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finished runs on the same data, the best first: by test accuracy, of equal ones by loss.
 *
 * @param majority accuracy of always naming the most frequent label, if it is known
 * @param bagOfWords accuracy of a bag of words, if it was measured
 */
public record Benchmark(
    List<BenchmarkRow> rows, OptionalDouble majority, OptionalDouble bagOfWords) {
  /** Accuracies this near to the best count as about as good. */
  public static final double CLOSE = 0.02;

  /** What is left of a difference when numbers are rounded. */
  private static final double ROUNDING = 1e-9;

  public static final Benchmark NONE =
      new Benchmark(List.of(), OptionalDouble.empty(), OptionalDouble.empty());

  public Benchmark {
    rows =
        rows.stream()
            .sorted(
                Comparator.comparingDouble(BenchmarkRow::accuracy)
                    .reversed()
                    .thenComparing(row -> row.metrics().testLoss()))
            .toList();
  }

  public Standing standing(BenchmarkRow row) {
    if (row == rows.get(0)) {
      return Standing.BEST;
    }
    return isClose(row) ? Standing.CLOSE : Standing.BEHIND;
  }

  boolean isClose(BenchmarkRow row) {
    return rows.get(0).accuracy() - row.accuracy() <= CLOSE + ROUNDING;
  }

  /** What follows from the numbers, the most important first. */
  public List<Finding> findings() {
    return new Rules(this).findings();
  }
}
