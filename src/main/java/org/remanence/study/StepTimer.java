package org.remanence.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.explain.Percentile;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.NetworkSizes;
import org.remanence.training.jobs.RunControl;

/**
 * Measures what one training step takes on this machine: real steps of the network that trainings
 * use, on texts of random words, each timed by itself. The median of them is reported, so that what
 * else the machine did in one of them does not count.
 */
public final class StepTimer {
  private static final int WARM_UP = 4;

  /** Steps that are timed at least. */
  public static final int MIN_STEPS = 7;

  private static final int MAX_STEPS = 60;

  /** Once so many seconds are timed, no further step is. */
  public static final double SECONDS_ENOUGH = 0.8;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final long SEED = 1;
  public static final double DROPOUT = 0.3;

  private StepTimer() {}

  /**
   * Texts and sizes of a step.
   *
   * @param tokens T of every text
   * @param batchSize texts per step
   */
  public record Workload(NetworkSizes sizes, int tokens, int batchSize) {}

  /**
   * Measured time.
   *
   * @param secondsPerStep the median
   * @param steps how many were timed
   * @param spread from the lower to the upper quartile, as a share of the median
   */
  public record Timing(
      Architecture architecture,
      Workload workload,
      double secondsPerStep,
      int steps,
      double spread) {

    /** Seconds that the steps of an epoch over so many texts take, without validation. */
    public double secondsPerEpoch(int texts) {
      return secondsPerStep * Math.ceil((double) texts / workload.batchSize());
    }
  }

  /**
   * Times steps for about a second after a warm-up, with the program's default dropout.
   *
   * @throws java.util.concurrent.CancellationException after a cancel
   * @throws org.remanence.i18n.LocalizedException if the network is larger than one that can be
   *     trained
   */
  public static Timing measure(Architecture architecture, Workload workload, RunControl control)
      throws InterruptedException {
    return measure(architecture, workload, control, System::nanoTime);
  }

  /** The same by another clock, in nanoseconds. */
  static Timing measure(
      Architecture architecture, Workload workload, RunControl control, LongSupplier clock)
      throws InterruptedException {
    NetworkShape shape = workload.sizes().shape(architecture);
    HyperparameterLimits.requireAllowedSize(architecture, shape);
    control.betweenSteps();
    TrainableNetwork network =
        new TrainableNetwork(
            shape,
            InitialWeights.draw(shape, SEED),
            new TrainableNetwork.Options(1e-3, DROPOUT, DROPOUT, SEED));
    Random random = new Random(SEED);
    for (int i = 0; i < WARM_UP; i++) {
      control.betweenSteps();
      step(network, workload, random, clock);
    }
    List<Double> seconds = new ArrayList<>();
    double total = 0;
    while (seconds.size() < MIN_STEPS || (total < SECONDS_ENOUGH && seconds.size() < MAX_STEPS)) {
      control.betweenSteps();
      double taken = step(network, workload, random, clock);
      seconds.add(taken);
      total += taken;
    }
    Collections.sort(seconds);
    IntToDoubleFunction sorted = seconds::get;
    double median = Percentile.of(seconds.size(), sorted, 0.5);
    double quartiles =
        Percentile.of(seconds.size(), sorted, 0.75) - Percentile.of(seconds.size(), sorted, 0.25);
    return new Timing(architecture, workload, median, seconds.size(), quartiles / median);
  }

  /** Seconds that the step took; what it reads is drawn outside. */
  private static double step(
      TrainableNetwork network, Workload workload, Random random, LongSupplier clock) {
    int[][] ids = new int[workload.batchSize()][workload.tokens()];
    boolean[][] mask = new boolean[workload.batchSize()][workload.tokens()];
    int[] labels = new int[workload.batchSize()];
    for (int b = 0; b < ids.length; b++) {
      labels[b] = random.nextInt(workload.sizes().classes());
      for (int t = 0; t < ids[b].length; t++) {
        ids[b][t] = random.nextInt(workload.sizes().vocabulary());
        mask[b][t] = true;
      }
    }
    long start = clock.getAsLong();
    network.train(ids, mask, labels);
    return (clock.getAsLong() - start) / NANOS_PER_SECOND;
  }
}
