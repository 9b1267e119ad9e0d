package org.remanence.study.benchmark;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.model.TestMetrics;

/** Made-up rows at the usual sizes. */
public final class Rows {
  private static final NetworkSizes SIZES =
      new NetworkSizes(
          1000, Hyperparameters.DEFAULT.embedding(), Hyperparameters.DEFAULT.hidden(), 2);

  private Rows() {}

  public static BenchmarkRow row(
      Architecture architecture, double accuracy, double loss, int tests) {
    return row(architecture, accuracy, loss, tests, 10, 5, 10);
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
    Hyperparameters d = Hyperparameters.DEFAULT;
    return new BenchmarkRow(
        "",
        architecture,
        new Hyperparameters(
            epochs,
            d.batchSize(),
            d.patience(),
            d.learningRate(),
            d.seed(),
            d.maxWords(),
            d.maxLength(),
            d.embedding(),
            d.hidden(),
            d.dropout(),
            d.recurrentDropout(),
            d.mask(),
            d.optimisation()),
        SIZES.shape(architecture).parameters(),
        tests,
        new TestMetrics(accuracy, loss, epochs, bestEpoch, seconds));
  }

  public static Benchmark benchmark(BenchmarkRow... rows) {
    return new Benchmark(Arrays.asList(rows), OptionalDouble.empty(), OptionalDouble.empty());
  }
}
