package org.remanence.cli.progress;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyEvent.Progress;

class StudyBarTest {
  private final StringWriter err = new StringWriter();
  private final StudyBar bar = new StudyBar(new PrintWriter(err));
  private final PlannedRun run = StudySamples.plan(StudySamples.TINY).runs().get(4);

  @Test
  void drawsWhereTheStudyIsAndLeavesFinishedRunsAbove() {
    Map<PlannedRun, RunResult> kept =
        StudySamples.plan(StudySamples.TINY).runs().subList(0, 3).stream()
            .collect(toMap(Function.identity(), StudySamples::invented));
    bar.accept(new StudyEvent.Started(9, kept));
    bar.accept(new StudyEvent.Training(run, 2, 2, new Progress(4, 9, 0.45, 65)));
    bar.accept(
        new StudyEvent.RunFinished(
            run, StudySamples.scored(run, 0.5, 0.75), new Progress(5, 9, 0.55, 60)));
    assertThat(err.toString().split("[\\r\\n]+"))
        .containsSequence("9 runs, of which 3 are finished already.")
        .containsSequence("[#########-----------] 4/9 lstm, seed 2, epoch 2; 1:05 left")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("5/9 lstm, seed 2: test accuracy 75.0%, 0.5 s; about 1:00 left"));
    assertThat(err.toString()).endsWith("\n");
  }

  @Test
  void saysThatARunDiverged() {
    bar.accept(
        new StudyEvent.RunFinished(run, StudySamples.diverged(run), new Progress(9, 9, 1, 0)));
    assertThat(err.toString()).contains("9/9 lstm, seed 2: diverged, 0.5 s; about 0:00 left");
  }
}
