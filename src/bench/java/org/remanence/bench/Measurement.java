package org.remanence.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One JMH run in a Java process of its own.
 *
 * @param microseconds mean per operation
 * @param bytes allocated on the Java heap per operation
 */
record Measurement(double microseconds, double bytes) {
  /** Seconds; in the first three, C2 still compiles parts of a training step. */
  private static final int WARM_UP_ITERATIONS = 5;

  private static final int ITERATIONS = 3;

  /**
   * Runs a benchmark.
   *
   * @param method such as {@code EngineBenchmark.step}
   * @param parameters its parameters' values
   * @param threads for PyTorch
   * @param vmOptions of its Java, besides those of this one
   */
  static Measurement of(
      String method, Map<String, String> parameters, int threads, String... vmOptions)
      throws RunnerException {
    List<String> options = new ArrayList<>(List.of(vmOptions));
    options.addAll(
        List.of(
            "-Dai.djl.offline=true",
            "-Dai.djl.pytorch.num_threads=" + threads,
            "-Dai.djl.pytorch.num_interop_threads=1"));
    ChainedOptionsBuilder run =
        new OptionsBuilder()
            .include("\\." + method.replace(".", "\\.") + "$")
            .forks(1)
            .warmupIterations(WARM_UP_ITERATIONS)
            .warmupTime(TimeValue.milliseconds(1000))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.milliseconds(500))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsAppend(options.toArray(String[]::new));
    parameters.forEach(run::param);
    Collection<RunResult> results = new Runner(run.build()).run();
    RunResult result = results.iterator().next();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Measurement(
        result.getPrimaryResult().getScore(), allocated == null ? 0 : allocated.getScore());
  }

  /** Median, least and greatest of repeated measurements. */
  record Spread(double median, double min, double max) {
    static Spread of(Collection<Double> values) {
      List<Double> sorted = new ArrayList<>(values);
      sorted.sort(null);
      int middle = sorted.size() / 2;
      double median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }
}
