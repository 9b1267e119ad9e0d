package org.remanence.study.benchmark;

import java.util.Arrays;
import java.util.List;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;
import org.remanence.training.history.RunName;

/** Made-up rows at the usual sizes. */
public final class Rows {
  private static final NetworkSizes SIZES =
      new NetworkSizes(
          1000, Hyperparameters.DEFAULT.embedding(), Hyperparameters.DEFAULT.hidden(), 2);

  private Rows() {}

  /** Of a run whose answers were not kept. */
  public static BenchmarkRow row(
      Architecture architecture, double accuracy, double loss, int tests) {
    return row(architecture, tests, 10, new TestMetrics(accuracy, loss, 10, 5, 10));
  }

  /** The usual settings allow 15 epochs; here {@code epochs} are used, and allowed. */
  public static BenchmarkRow row(
      Architecture architecture,
      double accuracy,
      double loss,
      int tests,
      int epochs,
      int bestEpoch,
      double seconds) {
    return row(
        architecture, tests, epochs, new TestMetrics(accuracy, loss, epochs, bestEpoch, seconds));
  }

  /** Stopped by patience in epoch 6 of 15. */
  public static BenchmarkRow answered(Architecture architecture, boolean... right) {
    TestAnswers answers = TestAnswers.of("part", right);
    double accuracy = answers.bits().cardinality() / (double) right.length;
    return row(
        architecture, right.length, 15, new TestMetrics(accuracy, 0.4, 6, 3, 10).with(answers));
  }

  /** Right on the texts from {@code from} to {@code to} of so many, and wrong elsewhere. */
  public static boolean[] right(int texts, int from, int to) {
    boolean[] right = new boolean[texts];
    Arrays.fill(right, from, to, true);
    return right;
  }

  public static BenchmarkRow tuned(BenchmarkRow row, int trials) {
    return new BenchmarkRow(
        row.name(),
        row.architecture(),
        row.hyperparameters(),
        row.parameters(),
        row.tests(),
        row.metrics(),
        row.validationAccuracy(),
        trials);
  }

  /** The same with so many units. */
  static BenchmarkRow sized(BenchmarkRow row, int hidden) {
    return new BenchmarkRow(
        row.name(),
        row.architecture(),
        row.hyperparameters().with(h -> h.hidden = hidden),
        row.parameters(),
        row.tests(),
        row.metrics(),
        row.validationAccuracy(),
        row.trials());
  }

  private static BenchmarkRow row(
      Architecture architecture, int tests, int epochs, TestMetrics metrics) {
    return new BenchmarkRow(
        RunName.NONE,
        architecture,
        Hyperparameters.DEFAULT.with(h -> h.epochs = epochs),
        SIZES.shape(architecture).parameters(),
        tests,
        metrics,
        0.9,
        0);
  }

  public static BaselineResult baseline(BaselineResult.Kind kind, boolean... right) {
    return BaselineResult.untrained(kind, TestAnswers.of("part", right));
  }

  /** Of one training. */
  public static Benchmark benchmark(BenchmarkRow... rows) {
    return new Benchmark(Arrays.asList(rows), List.of(), true);
  }
}
