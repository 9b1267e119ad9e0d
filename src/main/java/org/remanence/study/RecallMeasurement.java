package org.remanence.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.remanence.model.Architecture;
import org.remanence.training.jobs.RunControl;

/**
 * Measurement of how far back one architecture recalls after it was trained on the {@link
 * RecallTask}, with several seeds. Of each seed the learning rate that knows the task after the
 * fewest steps is chosen, on validation sequences alone; if none does, the one with the lowest
 * validation loss.
 *
 * @param runs one for each seed
 */
public record RecallMeasurement(Architecture architecture, List<Run> runs) {
  /** Questions for each seed and distance. */
  public static final int QUESTIONS = 1000;

  /** Share of right answers without noise from which on a run has learnt the task. */
  public static final double LEARNT = 0.95;

  /** Validation loss in nats at which a trial counts as knowing the task and ends. */
  public static final double KNOWN = RecallTrial.KNOWN;

  /** Steps that are timed to say how long it will take. */
  public static final int TIMED_STEPS = 20;

  private static final double NANOS_PER_SECOND = 1e9;

  public static final int BATCH = RecallTrial.BATCH;
  public static final double CLIP_NORM = RecallTrial.CLIP_NORM;

  public RecallMeasurement {
    runs = List.copyOf(runs);
  }

  /**
   * Budget of every architecture.
   *
   * @param learningRates tried one by one, for each seed
   * @param steps of each rate at most, with batches of 32 and the gradient clipped to norm 1
   */
  public record Budget(List<Long> seeds, List<Double> learningRates, int steps) {
    public static final Budget DEFAULT =
        new Budget(List.of(42L, 1L, 2L, 3L, 4L), List.of(5e-3, 3e-3, 1e-3), 3600);

    public Budget {
      seeds = List.copyOf(seeds);
      learningRates = List.copyOf(learningRates);
    }

    /** The same for one seed. */
    public Budget of(long seed) {
      return new Budget(List.of(seed), learningRates, steps);
    }

    /** Steps of all trials together. */
    public double total() {
      return (double) seeds.size() * learningRates.size() * steps;
    }
  }

  /**
   * A seed's network with the rate chosen.
   *
   * @param steps after which training ended
   * @param hits right answers of {@link #QUESTIONS} new sequences per distance of {@link
   *     RecallTask#DISTANCES}
   */
  public record Run(long seed, double learningRate, int steps, List<Integer> hits) {
    public Run {
      hits = List.copyOf(hits);
    }

    /** Share of right answers at one of {@link RecallTask#DISTANCES}. */
    public double share(int distance) {
      return (double) hits.get(RecallTask.DISTANCES.indexOf(distance)) / QUESTIONS;
    }

    /** Returns whether it answers right without noise, at least {@link #LEARNT} of the time. */
    public boolean learnt() {
      return share(0) >= LEARNT;
    }
  }

  /**
   * Trains and asks, seed after seed.
   *
   * @param progress receives the share of the budget that is used or no longer needed
   * @throws java.util.concurrent.CancellationException after a cancel
   */
  public static RecallMeasurement measure(
      Architecture architecture, Budget budget, RunControl control, DoubleConsumer progress)
      throws InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (long seed : budget.seeds) {
      double before = (double) runs.size() / budget.seeds.size();
      RecallTrial trial =
          choose(
              architecture,
              seed,
              budget,
              control,
              steps -> progress.accept(before + steps / budget.total()));
      runs.add(ask(trial, seed, control));
      progress.accept((double) runs.size() / budget.seeds.size());
    }
    return new RecallMeasurement(architecture, runs);
  }

  /**
   * Seconds that a step takes here, looks at validation sequences left out: timed over a few steps,
   * after as many to warm up.
   *
   * @throws java.util.concurrent.CancellationException after a cancel
   */
  public static double secondsPerStep(Architecture architecture, RunControl control)
      throws InterruptedException {
    long[] since = new long[1];
    RecallTrial.train(
        architecture,
        Budget.DEFAULT.seeds.get(0),
        Budget.DEFAULT.learningRates.get(0),
        2 * TIMED_STEPS,
        control,
        step -> since[0] = step == TIMED_STEPS ? System.nanoTime() : since[0]);
    return (System.nanoTime() - since[0]) / (NANOS_PER_SECOND * TIMED_STEPS);
  }

  /** Returns whether there is a run of that seed. */
  public boolean has(long seed) {
    return runs.stream().anyMatch(run -> run.seed() == seed);
  }

  /** The same measurement with the runs of further seeds. */
  public RecallMeasurement with(RecallMeasurement further) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(further.runs);
    return new RecallMeasurement(architecture, all);
  }

  /** A rate that needs more steps than another to know the task cannot be chosen, so it ends. */
  private static RecallTrial choose(
      Architecture architecture,
      long seed,
      Budget budget,
      RunControl control,
      DoubleConsumer stepped)
      throws InterruptedException {
    List<RecallTrial> trials = new ArrayList<>();
    int max = budget.steps;
    for (double rate : budget.learningRates) {
      int begun = trials.size() * budget.steps;
      RecallTrial trial =
          RecallTrial.train(
              architecture, seed, rate, max, control, step -> stepped.accept(begun + step));
      trials.add(trial);
      max = trial.known() ? trial.steps() : max;
    }
    return trials.stream()
        .min(
            Comparator.comparing((RecallTrial trial) -> !trial.known())
                .thenComparingDouble(
                    trial -> trial.known() ? trial.steps() : trial.validationLoss()))
        .orElseThrow();
  }

  private static Run ask(RecallTrial trial, long seed, RunControl control)
      throws InterruptedException {
    SplittableRandom random = new SplittableRandom(~seed);
    List<Integer> hits = new ArrayList<>();
    for (int distance : RecallTask.DISTANCES) {
      control.betweenSteps();
      hits.add(RecallTask.hits(trial.network(), distance, QUESTIONS, random));
    }
    return new Run(seed, trial.learningRate(), trial.steps(), hits);
  }

  /** The runs that learnt the task. */
  public List<Run> learnt() {
    return runs.stream().filter(Run::learnt).toList();
  }

  /** Mean share of right answers of the runs that learnt the task; NaN if none did. */
  public double mean(int distance) {
    return learnt().stream().mapToDouble(run -> run.share(distance)).average().orElse(Double.NaN);
  }

  /**
   * From the lowest to the highest end of these runs' Wilson intervals, so that both are in it: the
   * chance of the questions and that of the seeds.
   */
  public WilsonInterval range(int distance) {
    return WilsonInterval.around(
        learnt().stream().map(run -> WilsonInterval.of(run.share(distance), QUESTIONS)).toList());
  }
}
