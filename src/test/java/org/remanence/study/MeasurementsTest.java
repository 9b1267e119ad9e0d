package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellType;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkSizes;
import org.remanence.study.GradientFlow.Decay;
import org.remanence.study.GradientFlow.Situation;

/** What is measured on this machine. */
class MeasurementsTest {
  private static final StepTimer.Workload SMALL =
      new StepTimer.Workload(new NetworkSizes(50, 6, 8, 2), 5, 4);

  private final MeasureControl free = new MeasureControl(() -> false);

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void stepsAreTimedAndExtrapolated(Architecture architecture) throws InterruptedException {
    StepTimer.Timing timing = StepTimer.measure(architecture, SMALL, free);
    assertThat(timing.secondsPerStep()).isPositive().isLessThan(1);
    assertThat(timing.steps()).isGreaterThanOrEqualTo(7);
    // 10 texts are 3 steps of 4, the last one not full.
    assertThat(timing.secondsPerEpoch(10)).isCloseTo(3 * timing.secondsPerStep(), within(1e-12));
  }

  @Test
  void aNetworkThatCannotBeTrainedIsNotTimed() {
    StepTimer.Workload huge = new StepTimer.Workload(new NetworkSizes(1_000_000, 4096, 8, 2), 5, 4);
    assertThatThrownBy(() -> StepTimer.measure(Architecture.GRU, huge, free))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("gru");
  }

  @Test
  void aMeasurementGivesWayToTrainingsAndObeysCancel() throws Exception {
    AtomicBoolean training = new AtomicBoolean(true);
    MeasureControl control = new MeasureControl(training::get);
    CompletableFuture<StepTimer.Timing> timing =
        CompletableFuture.supplyAsync(() -> measure(control));
    Thread.sleep(300);
    assertThat(timing).isNotDone();
    training.set(false);
    assertThat(timing.get(30, TimeUnit.SECONDS).steps()).isPositive();

    training.set(true);
    CompletableFuture<StepTimer.Timing> waiting =
        CompletableFuture.supplyAsync(() -> measure(control));
    control.cancel();
    assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(CancellationException.class);
  }

  private static StepTimer.Timing measure(MeasureControl control) {
    try {
      return StepTimer.measure(Architecture.RNN, SMALL, control);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void aStatesGradientAtItselfIsWholeAndTheSameSeedGivesTheSame(CellType cell)
      throws InterruptedException {
    Decay once = GradientFlow.measure(cell, Situation.STRONG_INPUTS, 7, free);
    Decay again = GradientFlow.measure(cell, Situation.STRONG_INPUTS, 7, free);
    assertThat(once.norms()).hasSize(GradientFlow.STEPS).containsExactly(again.norms());
    assertThat(once.norms()[0]).isCloseTo(1, within(1e-6));
  }

  @Test
  void openGatesCarryTheGradientWhereARecurrentMatrixLosesIt() throws InterruptedException {
    double rnn = last(GradientFlow.measure(CellType.RNN, Situation.KEEPING_GATES, 7, free));
    double strong = last(GradientFlow.measure(CellType.RNN, Situation.STRONG_INPUTS, 7, free));
    assertThat(rnn).as("it has no gate to open").isEqualTo(strong).isLessThan(1e-6);
    for (CellType cell : List.of(CellType.LSTM, CellType.GRU)) {
      assertThat(last(GradientFlow.measure(cell, Situation.STRONG_INPUTS, 7, free)))
          .isLessThan(1e-3);
      assertThat(last(GradientFlow.measure(cell, Situation.KEEPING_GATES, 7, free)))
          .isGreaterThan(1e-2);
    }
  }

  private static double last(Decay decay) {
    return decay.norms()[decay.norms().length - 1];
  }

  @Test
  void theQuestionAsksForOneOfTheFirstTwoSymbols() {
    Random random = new Random(1);
    for (int noise : RecallTask.DISTANCES) {
      int[] sequence = RecallTask.sequence(noise, random);
      assertThat(sequence).hasSize(noise + 3);
      int answer = RecallTask.answers(List.of(sequence))[0];
      assertThat(answer).isBetween(0, RecallTask.SYMBOLS - 1).isIn(sequence[0], sequence[1]);
    }
  }

  @Test
  void anLstmLearnsToRecall() throws InterruptedException {
    List<Double> progress = new ArrayList<>();
    RecallTask.Outcome outcome = RecallTask.measure(Architecture.LSTM, 1, free, progress::add);
    assertThat(outcome.accuracies()).hasSize(RecallTask.DISTANCES.size());
    assertThat(outcome.accuracies().get(RecallTask.DISTANCES.indexOf(RecallTask.MOST_NOISE)))
        .isGreaterThan(0.8);
    assertThat(progress).hasSize(RecallTask.STEPS).isSorted().endsWith(1.0);
  }
}
