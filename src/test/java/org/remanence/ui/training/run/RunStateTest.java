package org.remanence.ui.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remanence.engine.Pooling;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.Trial;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.TunedModel;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.training.TrainingEvent;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.training.run.RunState.Phase;

class RunStateTest {
  private static final TrainedModel MODEL = SampleModels.of(Architecture.GRU);
  private static final RunState WAITING = RunState.waiting(Architecture.GRU, 4);

  @Test
  void aTunedRunIsCalledSoInRowsCurvesAndPassports() {
    assertThat(WAITING.name()).isEqualTo("GRU");
    RunState tuned = RunState.waiting(Architecture.GRU, 4, 2);
    assertThat(tuned.name()).isEqualTo("GRU tuned");
    assertThat(RunCurves.of(tuned).name()).isEqualTo("GRU tuned");
    assertThat(
            new NetworkOrigin(tuned.provenance(), Optional.empty(), "", "")
                .name(tuned.architecture(), Pooling.LAST))
        .isEqualTo("GRU tuned");
  }

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

  @Test
  void theCurveGoesOnWhereTheEpochBeforeEnded() {
    // Losses batch by batch; each epoch has four.
    double[][] losses = {{4, 3, 2, 1}, {1, 1, 0, 0}};
    RunState state = WAITING;
    List<Double> curve = new ArrayList<>();
    for (int e = 0; e < losses.length; e++) {
      double sum = 0;
      for (int b = 0; b < 4; b++) {
        sum += losses[e][b];
        state =
            state.after(
                new TrainingEvent.BatchDone(
                    e + 1, b + 1, 4, 1 - sum / (b + 1) / 4, sum / (b + 1), 1));
        List<Series.Point> points =
            RunCurves.of(state).points(EpochMetrics::loss, RunState.Running::loss);
        curve.add(points.get(points.size() - 1).y());
      }
      double mean = sum / 4;
      state =
          state.after(
              new TrainingEvent.EpochDone(
                  new EpochMetrics(e + 1, 1 - mean / 4, mean, 0.5, 1), true, MODEL.classifier()));
    }
    // Means over the last four batches, of the first epoch over what there is.
    assertThat(curve).containsExactly(4.0, 3.5, 3.0, 2.5, 1.75, 1.25, 0.75, 0.5);
    Series line = RunCurves.of(state).series(List.of(), -1);
    assertThat(line.settled()).isEqualTo(2);
    assertThat(RunCurves.of(state).points(EpochMetrics::loss, RunState.Running::loss))
        .extracting(Series.Point::y)
        .containsExactly(2.5, 0.5);
  }

  private static TrainingEvent epoch(int number, double validationLoss, boolean best) {
    return new TrainingEvent.EpochDone(
        new EpochMetrics(number, 0.5, 0.7, 0.5, validationLoss), best, MODEL.classifier());
  }

  @Test
  void aTunedRunShowsTheTrialUnderWayAndThenTheChosenOne() {
    RunState state = RunState.waiting(Architecture.GRU, 4, 2);
    state =
        state
            .after(trial(1, 1, 0, batch(1)))
            .after(trial(1, 1, 1, epoch(1, 0.6, true)))
            .after(trial(2, 1, 1, batch(1)));
    assertThat(state.history()).as("the second trial has no epoch yet").isEmpty();
    assertThat(state.progress()).isEqualTo(1.5 / 6);
    state =
        state.after(trial(2, 1, 2, epoch(1, 0.7, true))).after(trial(1, 2, 3, epoch(2, 0.5, true)));
    assertThat(state.history()).extracting(EpochMetrics::epoch).containsExactly(1, 2);
    assertThat(state.bestEpoch()).isEqualTo(2);
    assertThat(state.tuning().lowestLoss()).isEqualTo(0.5);
    assertThat(RunTexts.state(state)).contains("1/2");

    Tuning tuning = new Tuning(MODEL.classifier().hyperparameters(), 3, 1, List.of(), 3, 7.5);
    RunState done = state.after(new TuningEvent.Finished(new TunedModel(MODEL, tuning)));
    assertThat(done.phase()).isEqualTo(Phase.FINISHED);
    assertThat(done.model()).isSameAs(MODEL);
    assertThat(done.history()).isEqualTo(MODEL.history());
    assertThat(done.seconds()).isEqualTo(7.5);
    assertThat(done.tuning().result()).isSameAs(tuning);
    IllegalStateException cause = new IllegalStateException("no memory");
    assertThat(state.after(new TuningEvent.Failed(cause)).failure()).isSameAs(cause);
    RunState stopped =
        state.after(new TuningEvent.Diverged(progress(2, 2, 4))).after(new TuningEvent.Cancelled());
    assertThat(stopped.phase()).isEqualTo(Phase.CANCELLED);
    assertThat(stopped.trials())
        .extracting(TrialResult::rung, TrialResult::validationLoss, TrialResult::diverged)
        .containsExactly(tuple(2, 0.5, false), tuple(2, 0.7, true));
    assertThat(RunState.waiting(Architecture.GRU, 4, 2).trials()).isEmpty();
  }

  private static TrainingEvent batch(int epoch) {
    return new TrainingEvent.BatchDone(epoch, 5, 10, 0.4, 0.75, 3);
  }

  private static TuningEvent trial(int number, int rung, int epochsDone, TrainingEvent event) {
    return new TuningEvent.Training(progress(number, rung, epochsDone), event);
  }

  private static TuningEvent.Progress progress(int number, int rung, int epochsDone) {
    return new TuningEvent.Progress(
        new Trial(number, 1e-3 * number, Clipping.NONE),
        new HalvingSchedule.Rung(rung, 2, 2 * rung),
        epochsDone,
        6,
        3);
  }
}
