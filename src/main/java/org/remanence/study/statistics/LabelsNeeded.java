package org.remanence.study.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The labelled texts that one kind of network needs to score what another one does with fewer.
 * Infinite where the largest number tried is not enough; the smallest number tried stands for fewer
 * as well.
 *
 * @param value read off the mean scores
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record LabelsNeeded(double value, double low, double high) {
  /** Resamples of the bootstrap. */
  public static final int RESAMPLES = 2000;

  private static final long SEED = 1;

  /**
   * Estimates with a percentile bootstrap over the splits (Efron &amp; Tibshirani 1993, ch. 13): a
   * resampled split brings all its scores along. The mean of n resampled values has the variance (n
   * − 1)/n · s²/n; what sets it apart from the mean is widened so that it has (1/n + overlap)·s²,
   * and Student’s quantile at n − 1 degrees of freedom in place of the normal one, as in {@link
   * MeanEstimate}. A line on which scores rise evenly thus gives the interval of that estimate.
   *
   * @param labels ascending
   * @param curve scores at each number of labels, shares in [0, 1]; those of a split at one place
   * @param reached scores of the others, of the same splits
   * @param overlap test texts over the other texts of a split
   */
  public static LabelsNeeded of(
      List<Integer> labels, List<double[]> curve, double[] reached, double overlap) {
    int n = reached.length;
    double[] means = curve.stream().mapToDouble(LabelsNeeded::mean).toArray();
    double value = new LearningCurve(labels, means).reaches(mean(reached));
    double wider = widening(n, overlap);
    double[] needed =
        resamples(n).stream()
            .mapToDouble(
                splits ->
                    new LearningCurve(labels, resampled(curve, splits, wider))
                        .reaches(resampled(reached, splits, wider)))
            .sorted()
            .toArray();
    int tail = (int) Math.floor(RESAMPLES * (1 - MeanEstimate.CONFIDENCE) / 2);
    return new LabelsNeeded(value, needed[tail], needed[RESAMPLES - 1 - tail]);
  }

  /** Places of the splits that each resample draws of {@code n}; always the same. */
  public static List<int[]> resamples(int n) {
    Random random = new Random(SEED);
    return Stream.generate(() -> random.ints(n, 0, n).toArray()).limit(RESAMPLES).toList();
  }

  private static double[] resampled(List<double[]> curve, int[] splits, double wider) {
    return curve.stream().mapToDouble(values -> resampled(values, splits, wider)).toArray();
  }

  private static double widening(int n, double overlap) {
    double level = (1 + MeanEstimate.CONFIDENCE) / 2;
    double student = StudentT.quantile(n - 1.0, level);
    double normal = Interval.quantile(MeanEstimate.CONFIDENCE);
    return student / normal * n * MeanEstimate.standardError(n, 1, overlap) / Math.sqrt(n - 1.0);
  }

  private static double resampled(double[] values, int[] splits, double wider) {
    double mean = mean(values);
    double drawn = IntStream.of(splits).mapToDouble(split -> values[split]).average().orElseThrow();
    return Math.max(0, Math.min(1, mean + wider * (drawn - mean)));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
