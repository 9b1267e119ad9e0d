package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.study.RecallMeasurement.Run;
import org.remanence.training.jobs.RunControl;

/**
 * Two symbols recalled after noise: the task, the choice of the rate, and what counts as learnt.
 */
class RecallMeasurementTest {
  private final RunControl free = new RunControl(() -> false);

  @Test
  void theQuestionAsksForOneOfTheFirstTwoSymbols() {
    SplittableRandom random = new SplittableRandom(1);
    for (int noise : RecallTask.DISTANCES) {
      int[] sequence = RecallTask.sequence(noise, random);
      assertThat(sequence).hasSize(noise + 3);
      int answer = RecallTask.answers(List.of(sequence))[0];
      assertThat(answer).isBetween(0, RecallTask.SYMBOLS - 1).isIn(sequence[0], sequence[1]);
    }
  }

  /** Without gates, too: what it takes is clipping and a rate that suits. */
  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM"})
  void withGatesAndWithoutTheTrainedRangeIsLearnt(Architecture architecture)
      throws InterruptedException {
    List<Double> progress = new ArrayList<>();
    Budget budget = new Budget(List.of(42L), List.of(5e-3), 3600);
    RecallMeasurement measured =
        RecallMeasurement.measure(architecture, budget, free, progress::add);
    Run run = measured.runs().get(0);
    assertThat(run.learnt()).isTrue();
    assertThat(run.steps()).isLessThan(3600);
    for (int distance : List.of(0, 5, 10, 16)) {
      assertThat(measured.mean(distance)).isEqualTo(run.share(distance)).isGreaterThan(0.95);
      WilsonInterval interval = WilsonInterval.of(run.share(distance), RecallMeasurement.QUESTIONS);
      assertThat(measured.range(distance)).isEqualTo(interval);
    }
    assertThat(progress).isSorted().endsWith(1.0);
  }

  @Test
  void anUntrainedNetworkHasNotLearntAndHasNoMean() throws InterruptedException {
    Budget tiny = new Budget(List.of(1L, 2L), List.of(1e-3, 5e-3), 2);
    RecallMeasurement measured =
        RecallMeasurement.measure(Architecture.LSTM, tiny, free, done -> {});
    assertThat(measured.runs()).extracting(Run::seed).containsExactly(1L, 2L);
    assertThat(measured.runs()).extracting(Run::steps).containsOnly(2);
    assertThat(measured.learnt()).isEmpty();
    assertThat(measured.mean(0)).isNaN();
  }

  @Test
  void seedsMeasuredOneByOneAreTheSame() throws InterruptedException {
    Budget tiny = new Budget(List.of(1L, 2L), List.of(1e-3, 5e-3), 2);
    RecallMeasurement first =
        RecallMeasurement.measure(Architecture.GRU, tiny.of(1), free, done -> {});
    RecallMeasurement second =
        RecallMeasurement.measure(Architecture.GRU, tiny.of(2), free, done -> {});
    assertThat(first.with(second))
        .isEqualTo(RecallMeasurement.measure(Architecture.GRU, tiny, free, done -> {}));
    assertThat(RecallMeasurement.secondsPerStep(Architecture.GRU, free)).isPositive();
  }

  @Test
  void theMeanIsOfTheRunsThatLearntAndTheRangeHoldsTheirIntervals() {
    RecallMeasurement measured =
        new RecallMeasurement(
            Architecture.RNN, List.of(run(1, 1000, 900), run(2, 960, 700), run(3, 940, 300)));
    assertThat(measured.learnt()).extracting(Run::seed).containsExactly(1L, 2L);
    assertThat(measured.mean(60)).isEqualTo(0.8, within(1e-12));
    assertThat(measured.range(60).low()).isEqualTo(WilsonInterval.of(700, 1000).low());
    assertThat(measured.range(60).high()).isEqualTo(WilsonInterval.of(900, 1000).high());
  }

  @Test
  void aMeasurementCanBeCancelled() {
    RunControl control = new RunControl(() -> false);
    control.cancel();
    assertThatThrownBy(
            () -> RecallMeasurement.measure(Architecture.RNN, Budget.DEFAULT, control, done -> {}))
        .isInstanceOf(CancellationException.class);
  }

  private static Run run(long seed, int atOnce, int later) {
    List<Integer> hits =
        IntStream.range(0, RecallTask.DISTANCES.size())
            .map(i -> i == 0 ? atOnce : later)
            .boxed()
            .toList();
    return new Run(seed, 1e-3, 100, hits);
  }
}
