package org.remanence.explain.weights;

import java.util.Arrays;
import java.util.List;

/**
 * Counts of the numbers of a matrix in equally wide bins from −{@code limit} to {@code limit}. A
 * number on an edge counts to the bin above it.
 *
 * @param mean of the numbers
 * @param deviation their standard deviation
 */
public record WeightHistogram(double limit, List<Integer> counts, double mean, double deviation) {
  /** Bins, an even number, so that 0 is an edge. */
  public static final int BINS = 40;

  public WeightHistogram {
    counts = List.copyOf(counts);
  }

  /**
   * Counts numbers.
   *
   * @param values one number or more
   * @param limit at least the largest magnitude among them
   */
  public static WeightHistogram of(float[][] values, double limit) {
    Integer[] counts = new Integer[BINS];
    Arrays.fill(counts, 0);
    double sum = 0;
    double squares = 0;
    int size = 0;
    for (float[] row : values) {
      for (float value : row) {
        int bin = (int) Math.floor((value + limit) / (2 * limit) * BINS);
        counts[Math.max(0, Math.min(BINS - 1, bin))]++;
        sum += value;
        squares += (double) value * value;
        size++;
      }
    }
    double mean = sum / size;
    double variance = Math.max(0, squares / size - mean * mean);
    return new WeightHistogram(limit, Arrays.asList(counts), mean, Math.sqrt(variance));
  }

  /** Share of the numbers in a bin. */
  public double share(int bin) {
    return (double) counts.get(bin) / counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Lower edge of a bin; of one more than there are the upper edge of the last. */
  public double edge(int bin) {
    return limit * (2.0 * bin / BINS - 1);
  }
}
