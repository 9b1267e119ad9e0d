package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.CellType;
import org.remanence.engine.MguCell;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkSizes;
import org.remanence.study.GradientFlow.Decay;
import org.remanence.study.GradientFlow.Part;
import org.remanence.study.GradientFlow.Situation;
import org.remanence.training.jobs.RunControl;

/** What is measured on this machine. */
class MeasurementsTest {
  private static final StepTimer.Workload SMALL =
      new StepTimer.Workload(new NetworkSizes(50, 6, 8, 2), 5, 4);

  private final RunControl free = new RunControl(() -> false);

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void stepsAreTimedAndExtrapolated(Architecture architecture) throws InterruptedException {
    AtomicLong clock = new AtomicLong();
    StepTimer.Timing timing =
        StepTimer.measure(architecture, SMALL, free, () -> clock.addAndGet(250_000_000));
    assertThat(timing.secondsPerStep()).isEqualTo(0.25);
    assertThat(timing.steps()).as("as few as there may be, each being long").isEqualTo(7);
    assertThat(timing.spread()).as("all steps take the same").isZero();
    // 10 texts are 3 steps of 4, the last one not full.
    assertThat(timing.secondsPerEpoch(10)).isCloseTo(3 * timing.secondsPerStep(), within(1e-12));
  }

  @Test
  void theSpreadIsThatOfTheMiddleHalf() throws InterruptedException {
    // Timed steps of 1 to 7 seconds after those of the warm-up; a clock is asked twice for each.
    AtomicLong asked = new AtomicLong();
    AtomicLong clock = new AtomicLong();
    StepTimer.Timing timing =
        StepTimer.measure(
            Architecture.RNN,
            SMALL,
            free,
            () -> {
              long question = asked.getAndIncrement();
              long step = question / 2 - 3;
              return question % 2 == 0
                  ? clock.get()
                  : clock.addAndGet(Math.max(1, step) * 1_000_000_000);
            });
    assertThat(timing.secondsPerStep()).isCloseTo(4, within(1e-9));
    assertThat(timing.spread()).as("from 2.5 to 5.5 s").isCloseTo(0.75, within(1e-9));
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
    CountDownLatch asked = new CountDownLatch(1);
    RunControl control =
        new RunControl(
            () -> {
              asked.countDown();
              return false;
            });
    control.pause();
    CompletableFuture<StepTimer.Timing> timing =
        CompletableFuture.supplyAsync(() -> measure(control));
    assertThat(asked.await(30, TimeUnit.SECONDS)).as("it came to its first step").isTrue();
    assertThat(timing).isNotDone();
    control.resume();
    assertThat(timing.get(30, TimeUnit.SECONDS).steps()).isPositive();

    control.pause();
    CompletableFuture<StepTimer.Timing> waiting =
        CompletableFuture.supplyAsync(() -> measure(control));
    control.cancel();
    assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(CancellationException.class);
  }

  private static StepTimer.Timing measure(RunControl control) {
    try {
      return StepTimer.measure(Architecture.RNN, SMALL, control);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void aStatesJacobianByItselfIsTheIdentityAndTheSameSeedGivesTheSame(CellType cell)
      throws InterruptedException {
    Decay once = GradientFlow.measure(cell, Situation.STRONG_INPUTS, 7, free);
    Decay again = GradientFlow.measure(cell, Situation.STRONG_INPUTS, 7, free);
    assertThat(once.norms())
        .hasSize(!cell.isGated() ? 1 : cell.hasCellState() ? Part.values().length : 2);
    once.norms()
        .forEach(
            (part, norms) -> {
              boolean besides = part == Part.HIDDEN_BY_CELL || part == Part.CELL_BY_HIDDEN;
              assertThat(norms).hasSize(GradientFlow.STEPS);
              assertThat(norms).containsExactly(again.norms().get(part));
              assertThat(norms[0]).as("the identity").isCloseTo(besides ? 0 : 1, within(1e-6));
            });
  }

  @Test
  void openGatesCarryTheGradientWhereARecurrentMatrixLosesIt() throws InterruptedException {
    double rnn = last(GradientFlow.measure(CellType.RNN, Situation.KEEPING_GATES, 7, free));
    double strong = last(GradientFlow.measure(CellType.RNN, Situation.STRONG_INPUTS, 7, free));
    assertThat(rnn).as("it has no gate to open").isEqualTo(strong).isLessThan(1e-6);
    for (CellType cell : List.of(CellType.LSTM, CellType.GRU, MguCell.TYPE)) {
      assertThat(last(GradientFlow.measure(cell, Situation.STRONG_INPUTS, 7, free)))
          .isLessThan(1e-3);
      assertThat(last(GradientFlow.measure(cell, Situation.KEEPING_GATES, 7, free)))
          .isGreaterThan(1e-2);
    }
  }

  private static double last(Decay decay) {
    return decay.norm(Part.WHOLE, GradientFlow.STEPS - 1);
  }

  /** One word back nothing but f leads from c to c; for a GRU, z is one way of several. */
  @Test
  void theKeepingGateIsTheOnlyWayFromCToTheNextC() throws InterruptedException {
    for (Situation situation : Situation.values()) {
      Decay decay = GradientFlow.measure(CellType.LSTM, situation, 7, free);
      assertThat(decay.norm(Part.CELL_BY_CELL, 1))
          .isCloseTo(decay.norm(Part.KEEPING_GATE, 1), within(1e-6));
      assertThat(decay.norm(Part.KEEPING_GATE, 60)).isLessThan(decay.norm(Part.KEEPING_GATE, 10));
    }
    Decay keeping = GradientFlow.measure(CellType.GRU, Situation.KEEPING_GATES, 7, free);
    assertThat(keeping.norm(Part.KEEPING_GATE, 60)).isBetween(0.5, 0.67);
    assertThat(keeping.norm(Part.WHOLE, 60)).isBetween(0.5, 0.67);
  }

  @Test
  void theWholeOfAnLstmIsMadeOfItsParts() throws InterruptedException {
    Decay decay = GradientFlow.measure(CellType.LSTM, Situation.KEEPING_GATES, 7, free);
    double largest =
        Arrays.stream(Part.values())
            .filter(part -> part != Part.WHOLE && part != Part.KEEPING_GATE)
            .mapToDouble(part -> decay.norm(part, 30))
            .max()
            .orElseThrow();
    assertThat(decay.norm(Part.WHOLE, 30))
        .isGreaterThan(largest / Math.sqrt(2))
        .isLessThan(Math.sqrt(2) * largest);
  }
}
