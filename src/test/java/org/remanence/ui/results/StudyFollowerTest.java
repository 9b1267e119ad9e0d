package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyEvent.Progress;
import org.remanence.ui.tasks.ManualTasks;

class StudyFollowerTest {
  private final StudyPlan plan = StudySamples.plan(StudySamples.TINY);
  private final ManualTasks tasks = new ManualTasks();
  private final List<StudyState> shown = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final StudyFollower follower =
      new StudyFollower(plan, Path.of("study"), tasks, shown::add, failures::add);

  private PlannedRun run(int index) {
    return plan.runs().get(index);
  }

  private void finish(int index) {
    follower.accept(
        new StudyEvent.RunFinished(
            run(index), StudySamples.invented(run(index)), new Progress(index + 1, 9, 0.5, 1)));
  }

  private StudyState newest() {
    return shown.get(shown.size() - 1);
  }

  @Test
  void keptRunsAreAnalysedBeforeTheFirstIsWorkedOn() {
    follower.accept(new StudyEvent.Started(9, Map.of(run(0), StudySamples.invented(run(0)))));
    assertThat(newest().analysis().results()).containsOnlyKeys(run(0));
    assertThat(newest().progress().done()).isEqualTo(1);
    assertThat(newest().progress().share()).isEqualTo(1.0 / 9);
  }

  @Test
  void finishedRunsAreAnalysedInTheBackgroundAndOnlyTheNewestState() {
    follower.accept(new StudyEvent.Started(9, Map.of()));
    finish(0);
    finish(1);
    finish(2);
    assertThat(newest().progress().done()).isEqualTo(3);
    assertThat(newest().analysis()).as("nobody waited for an analysis").isNull();
    assertThat(tasks.waiting()).as("one analysis for three runs").isEqualTo(1);
    tasks.runAll();
    assertThat(newest().analysis().results()).containsOnlyKeys(run(0), run(1), run(2));
    assertThat(newest().progress().done()).isEqualTo(3);
  }

  @Test
  void aFailedRunIsCountedAndTold() {
    IllegalStateException cause = new IllegalStateException("no luck");
    follower.accept(new StudyEvent.Started(9, Map.of()));
    follower.accept(new StudyEvent.RunFailed(run(0), cause, new Progress(1, 9, 0.1, 1)));
    assertThat(newest().failures()).isEqualTo(1);
    assertThat(failures).containsExactly(cause);
  }

  @Test
  void anAnalysisThatComesTooLateIsNotShown() {
    follower.accept(new StudyEvent.Started(9, Map.of()));
    finish(0);
    follower.end();
    int before = shown.size();
    tasks.runAll();
    assertThat(shown).hasSize(before);
  }
}
