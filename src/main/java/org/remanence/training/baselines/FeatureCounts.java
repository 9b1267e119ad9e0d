package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.List;

/**
 * The features that a text has.
 *
 * @param features their numbers, ascending
 * @param times how often it has each
 */
record FeatureCounts(int[] features, int[] times) {

  /**
   * @param texts the numbers of each text’s features, sorted, repeated as often as they occur
   */
  static List<FeatureCounts> of(int[][] texts) {
    return Arrays.stream(texts).map(FeatureCounts::of).toList();
  }

  private static FeatureCounts of(int[] sorted) {
    int[] features = new int[sorted.length];
    int[] times = new int[sorted.length];
    int distinct = 0;
    for (int feature : sorted) {
      if (distinct == 0 || features[distinct - 1] != feature) {
        features[distinct++] = feature;
      }
      times[distinct - 1]++;
    }
    return new FeatureCounts(Arrays.copyOf(features, distinct), Arrays.copyOf(times, distinct));
  }

  /** Writes biases + counts·weights, where {@code x} is weights [features][C], then biases [C]. */
  void logits(double[] x, double[] logits) {
    int classes = logits.length;
    System.arraycopy(x, x.length - classes, logits, 0, classes);
    for (int k = 0; k < features.length; k++) {
      int row = features[k] * classes;
      for (int c = 0; c < classes; c++) {
        logits[c] += times[k] * x[row + c];
      }
    }
  }

  /** Adds counts × errors to weights [features][C], and the errors to the biases behind them. */
  void addTo(double[] x, double[] errors) {
    int classes = errors.length;
    for (int k = 0; k < features.length; k++) {
      int row = features[k] * classes;
      for (int c = 0; c < classes; c++) {
        x[row + c] += times[k] * errors[c];
      }
    }
    for (int c = 0; c < classes; c++) {
      x[x.length - classes + c] += errors[c];
    }
  }
}
