package org.remanence.study.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.StudySamples;
import org.remanence.study.classroom.ClassState.Machine;
import org.remanence.study.classroom.ClassState.Status;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyFolder;

/** Machines that work on one folder; results are invented, and follow from their run. */
class ClassWorkTest {
  private final Classroom classroom = new Classroom();
  private final StudyPlan plan = classroom.study.plan();

  /** Invents the results of the runs that it may begin, and may vanish with one. */
  private static final class Inventor implements RunExecutor {
    final List<PlannedRun> worked = new ArrayList<>();
    int vanishesAfter = Integer.MAX_VALUE;
    private volatile boolean cancelled;

    @Override
    public void execute(StudyPlan plan, List<PlannedRun> runs, Listener listener) {
      for (PlannedRun run : runs) {
        if (cancelled) {
          return;
        }
        if (listener.begin(run)) {
          if (worked.size() == vanishesAfter) {
            throw new IllegalStateException("killed");
          }
          worked.add(run);
          listener.finished(run, StudySamples.invented(run));
        }
        listener.end(run);
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void close() {}
  }

  @AfterEach
  void close() throws IOException {
    classroom.close();
  }

  private Study.Outcome work(ClassSession session, RunExecutor executor) throws Exception {
    return new ClassWork(session, executor, () -> "digits").run(event -> {});
  }

  @Test
  void eachRunIsDoneOnceAndTheFilesAreThoseOfAStudyAlone(@TempDir Path alone) throws Exception {
    List<Inventor> inventors = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    CyclicBarrier together = new CyclicBarrier(5);
    List<Future<Study.Outcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Inventor inventor = new Inventor();
      inventors.add(inventor);
      ClassSession machine = classroom.machine("pc-" + i);
      outcomes.add(
          threads.submit(
              () -> {
                together.await();
                return work(machine, inventor);
              }));
    }
    for (Future<Study.Outcome> outcome : outcomes) {
      assertThat(outcome.get().results().keySet()).containsExactlyElementsOf(plan.runs());
    }
    threads.shutdown();
    assertThat(inventors.stream().flatMap(each -> each.worked.stream()))
        .containsExactlyInAnyOrderElementsOf(plan.runs());
    new Study(plan, StudyFolder.open(alone, damaged -> {}), new Inventor()).run(event -> {});
    assertThat(runs(classroom.study.folder())).isEqualTo(runs(alone));
    assertThat(classroom.names(classroom.study.files().claims())).isEmpty();
    assertThat(classroom.troubles).isEmpty();
  }

  private Map<String, String> runs(Path study) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : classroom.names(study.resolve("runs"))) {
      contents.put(name, Files.readString(study.resolve("runs").resolve(name)));
    }
    return contents;
  }

  @Test
  void theRunOfAMachineThatVanishedIsDoneByAnother() throws Exception {
    Inventor killed = new Inventor();
    killed.vanishesAfter = 2;
    ClassSession gone = classroom.machine("gone");
    assertThatThrownBy(() -> work(gone, killed)).hasMessage("killed");
    PlannedRun begun = plan.runs().get(2);
    ClassSession teacher = classroom.member("teacher", false);
    ClassSession other = classroom.machine("pc-2");
    teacher.beat();
    assertThat(teacher.look().orElseThrow().machines())
        .containsExactly(
            new Machine("gone", Status.WORKING, List.of(begun), 2),
            new Machine("pc-2", Status.WAITING, List.of(), 0));
    for (int i = 0; i < 7; i++) {
      classroom.pass(Membership.BEAT);
      teacher.beat();
      other.beat();
    }
    ClassState before = teacher.look().orElseThrow();
    assertThat(before.machines()).contains(new Machine("gone", Status.VANISHED, List.of(begun), 2));
    assertThat(before.claimed()).isZero();
    assertThat(before.secondsLeft()).as("nobody is at work").isNaN();
    Inventor inventor = new Inventor();
    work(other, inventor);
    assertThat(inventor.worked).hasSize(plan.runs().size() - 2).contains(begun);
    other.close();
    ClassState after = teacher.look().orElseThrow();
    assertThat(after.complete()).isTrue();
    assertThat(after.results()).containsEntry(begun, StudySamples.invented(begun));
    assertThat(after.machines())
        .containsExactly(
            new Machine("gone", Status.VANISHED, List.of(), 2),
            new Machine("pc-2", Status.LEFT, List.of(), plan.runs().size() - 2));
    assertThat(after.secondsLeft()).isZero();
  }

  @Test
  void aTornResultIsToldSetAsideAndDoneAgain() throws Exception {
    work(classroom.machine("one"), new Inventor());
    Path file = file(plan.runs().get(3));
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    Inventor again = new Inventor();
    Study.Outcome outcome = work(classroom.machine("two"), again);
    assertThat(again.worked).containsExactly(plan.runs().get(3));
    assertThat(outcome.results()).hasSize(plan.runs().size());
    assertThat(Files.readString(file)).isEqualTo(whole);
    assertThat(classroom.setAside).hasSize(1);
    assertThat(classroom.setAside.get(0).file()).isEqualTo(file);
  }

  @Test
  void theFirstResultStandsAndAnotherOneIsToldAndKept() throws Exception {
    PlannedRun run = plan.runs().get(0);
    ClassSession one = classroom.machine("one");
    ClassSession two = classroom.machine("two");
    RunResult first = StudySamples.invented(run);
    one.runs().keep(plan, run, first);
    two.runs().keep(plan, run, first); // The same once more: nobody is told anything.
    assertThat(classroom.names(classroom.study.files().runs())).hasSize(1);
    assertThatThrownBy(() -> two.runs().keep(plan, run, StudySamples.diverged(run)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining(file(run).toString())
        .hasMessageContaining(".differs");
    assertThat(one.runs().find(run)).contains(first);
    ClassState state = one.look().orElseThrow();
    assertThat(state.differing()).hasSize(1);
    assertThat(Files.readString(state.differing().get(0))).contains("\"diverged\" : true");
  }

  @Test
  void aShareThatIsGoneIsWaitedForAndNothingIsLost() throws Exception {
    PlannedRun run = plan.runs().get(0);
    ClassSession one = classroom.machine("one");
    Path folder = classroom.study.folder();
    Path away = folder.resolveSibling("away");
    Files.move(folder, away);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<?> keeping = thread.submit(() -> one.runs().keep(plan, run, StudySamples.invented(run)));
    while (classroom.troubles.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(classroom.troubles.get(0)).isPresent();
    assertThat(keeping.isDone()).isFalse();
    Files.move(away, folder);
    keeping.get();
    thread.shutdown();
    assertThat(one.runs().find(run)).contains(StudySamples.invented(run));
    assertThat(classroom.troubles).hasSize(2).last().isEqualTo(Optional.empty());
  }

  @Test
  void whoeverIsStoppedWaitsForAShareNoMore() throws Exception {
    ClassSession one = classroom.machine("one");
    Files.move(classroom.study.folder(), classroom.study.folder().resolveSibling("away"));
    one.stop();
    PlannedRun run = plan.runs().get(0);
    assertThatThrownBy(() -> one.runs().keep(plan, run, StudySamples.invented(run)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("/share/class");
  }

  @Test
  void aMachineThatComputesOtherDigitsIsRefusedBeforeItWorks() throws Exception {
    work(classroom.machine("one"), new Inventor());
    Inventor inventor = new Inventor();
    assertThatThrownBy(
            () ->
                new ClassWork(classroom.machine("two"), inventor, () -> "others").run(event -> {}))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("than one, which was the first at work");
    assertThat(inventor.worked).isEmpty();
  }

  private Path file(PlannedRun run) {
    return classroom.study.files().runs().resolve(run.key() + ".json");
  }
}
