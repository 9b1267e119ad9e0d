package org.remanence.study.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.training.TrainingEvent.BatchDone;

class StudyProgressTest {
  private static final long SECOND = 1_000_000_000;

  private long now;

  @Test
  void extrapolatesFromTheWorkDone() {
    StudyPlan plan =
        StudySamples.plan(
            "dataset: notebook\narchitectures: gru\nseeds: 4\nepochs: 10\nhidden: 4\n");
    List<PlannedRun> runs = plan.runs();
    StudyProgress progress = new StudyProgress(plan, runs.subList(0, 1), () -> now);
    assertThat(progress.now().secondsLeft()).isNaN();
    assertThat(progress.now().share()).isEqualTo(0.25);
    // Half of the second run after 5 s: 5 s for the other half, 10 s for each of the two others.
    now = 5 * SECOND;
    progress.trained(runs.get(1), new BatchDone(5, 8, 8, 0, 0, 5));
    assertThat(progress.now().secondsLeft()).isCloseTo(25, within(1e-9));
    assertThat(progress.now().share()).isCloseTo(0.375, within(1e-9));
    now = 8 * SECOND;
    progress.over(runs.get(1));
    assertThat(progress.now()).isEqualTo(new StudyEvent.Progress(2, 4, 0.5, 16));
  }

  @Test
  void largerNetworksCountMore() {
    StudyPlan plan =
        StudySamples.plan("dataset: notebook\narchitectures: [rnn, lstm]\nseeds: 2\nhidden: 64\n");
    StudyProgress progress = new StudyProgress(plan, List.of(), () -> now);
    progress.over(plan.runs().get(0));
    assertThat(progress.now().share()).isCloseTo(0.1, within(0.001));
  }

  /** 4 trials for 3 epochs, 2 for 3 more, one to the ninth: 21 epochs. */
  @Test
  void aTunedRunHasTheEpochsOfAllItsTrials() {
    StudyPlan plan =
        StudySamples.plan(
            "dataset: notebook\narchitectures: gru\nseeds: 2\nepochs: 9\ntuned: {trials: 4}\n");
    StudyProgress progress = new StudyProgress(plan, List.of(), () -> now);
    progress.trained(plan.runs().get(0), new BatchDone(21, 4, 8, 0, 0, 5));
    assertThat(progress.now().share()).isCloseTo(20.5 / 42, within(1e-9));
  }

  /** 48 texts: each epoch measures a validation part that costs 1.6 of those learnt from. */
  @Test
  void fewLabelsCostTheWholeValidationPartAsWell() {
    StudyPlan plan = StudySamples.transfer(2);
    StudyProgress progress = new StudyProgress(plan, List.of(), () -> now);
    progress.over(plan.runs().get(0));
    assertThat(progress.now().share())
        .isCloseTo((6 + 1.6) / (4 * (6 + 12 + 24 + 3 * 1.6)), within(1e-9));
  }

  @Test
  void equalTimeCountsTime() {
    StudyPlan plan =
        StudySamples.plan(
            "dataset: notebook\n"
                + "architectures: [rnn, lstm]\n"
                + "seeds: 2\n"
                + "mode: equal-time\n"
                + "seconds: 8\n");
    StudyProgress progress = new StudyProgress(plan, List.of(), () -> now);
    now = 2 * SECOND;
    progress.trained(plan.runs().get(0), new BatchDone(3, 1, 8, 0, 0, 2));
    assertThat(progress.now().secondsLeft()).isCloseTo(30, within(1e-9));
  }
}
