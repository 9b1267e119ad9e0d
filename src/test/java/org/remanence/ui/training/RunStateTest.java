package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.training.TrainingEvent;
import org.remanence.ui.training.RunState.Phase;

class RunStateTest {
  private static final TrainedModel MODEL = SampleModels.of(Architecture.GRU);
  private static final RunState WAITING = RunState.waiting(Architecture.GRU, 4);

  @Test
  void tellsProgressAndRemainingTime() {
    assertThat(WAITING.remainingSeconds()).isNaN();
    RunState state =
        WAITING
            .after(new TrainingEvent.Started(4, 10, null))
            .after(new TrainingEvent.BatchDone(2, 5, 10, 0.4, 0.75, 3));
    assertThat(state.phase()).isEqualTo(Phase.RUNNING);
    assertThat(state.progress()).isEqualTo(1.5 / 4);
    assertThat(state.running().epoch()).isEqualTo(1.5);
    assertThat(state.remainingSeconds()).isEqualTo(5);
  }

  @Test
  void keepsTheHistoryAndTheBestEpoch() {
    RunState state =
        WAITING.after(epoch(1, 0.7, true)).after(epoch(2, 0.5, true)).after(epoch(3, 0.6, false));
    assertThat(state.history()).extracting(EpochMetrics::epoch).containsExactly(1, 2, 3);
    assertThat(state.bestEpoch()).isEqualTo(2);
    assertThat(state.snapshot()).isSameAs(MODEL.classifier());
    assertThat(state.running()).isNull();
  }

  @Test
  void pausesAndGoesOn() {
    RunState paused = WAITING.after(epoch(1, 0.7, true)).after(new TrainingEvent.Paused());
    assertThat(paused.phase()).isEqualTo(Phase.PAUSED);
    assertThat(paused.after(new TrainingEvent.Resumed()).phase()).isEqualTo(Phase.RUNNING);
    assertThat(paused.history()).hasSize(1);
  }

  @Test
  void endsInOneOfThreeWays() {
    RunState running = WAITING.after(epoch(1, 0.7, true));
    RunState finished = running.after(new TrainingEvent.Finished(MODEL, true));
    assertThat(finished.phase().isOver()).isTrue();
    assertThat(finished.stoppedEarly()).isTrue();
    assertThat(finished.progress()).isEqualTo(1);
    assertThat(finished.model()).isSameAs(MODEL);

    RunState cancelled = running.after(new TrainingEvent.Cancelled());
    assertThat(cancelled.phase()).isEqualTo(Phase.CANCELLED);
    assertThat(cancelled.history()).hasSize(1);
    assertThat(cancelled.model()).isNull();

    Throwable cause = new IllegalStateException("no memory");
    RunState failed = running.after(new TrainingEvent.Failed(cause));
    assertThat(failed.phase()).isEqualTo(Phase.FAILED);
    assertThat(failed.failure()).isSameAs(cause);
  }

  @Test
  void theCurveUpToWhereItBrokeOffStays() {
    RunState failed =
        WAITING
            .after(epoch(1, 0.7, true))
            .after(new TrainingEvent.BatchDone(2, 1, 100, 0.4, 2, 1))
            .after(new TrainingEvent.BatchDone(2, 2, 100, 0.4, 3, 1))
            .after(new TrainingEvent.BatchDone(2, 8, 100, 0.4, 9, 1))
            .after(new TrainingEvent.Failed(new IllegalStateException("diverged")));
    assertThat(failed.trail()).extracting(RunState.Running::loss).startsWith(2.0).endsWith(9.0);
    assertThat(failed.running().epoch()).isEqualTo(1.08);
  }

  private static TrainingEvent epoch(int number, double validationLoss, boolean best) {
    return new TrainingEvent.EpochDone(
        new EpochMetrics(number, 0.5, 0.7, 0.5, validationLoss), best, MODEL.classifier());
  }
}
