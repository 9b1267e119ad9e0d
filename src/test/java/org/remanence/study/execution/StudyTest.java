package org.remanence.study.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;

/** What a study does with runs, whoever works on them. */
class StudyTest {
  @TempDir Path folder;

  private final StudyPlan plan = StudySamples.plan(StudySamples.TINY);
  private final InventingExecutor executor = new InventingExecutor();
  private final List<StudyEvent> events = new ArrayList<>();

  private Study.Outcome run() throws InterruptedException {
    return new Study(plan, StudyFolder.open(folder, damaged -> {}), executor).run(events::add);
  }

  @BeforeEach
  void restart() {
    events.clear();
  }

  @Test
  void twoInOneFolderDoEachRunOnceAndBothHaveAll() throws Exception {
    List<InventingExecutor> executors =
        List.of(new InventingExecutor(), new InventingExecutor(), new InventingExecutor());
    CyclicBarrier together = new CyclicBarrier(executors.size());
    ExecutorService threads = Executors.newFixedThreadPool(executors.size());
    List<Future<Study.Outcome>> outcomes = new ArrayList<>();
    for (InventingExecutor each : executors) {
      outcomes.add(
          threads.submit(
              () -> {
                together.await();
                return new Study(plan, StudyFolder.open(folder, damaged -> {}), each)
                    .run(event -> {});
              }));
    }
    for (Future<Study.Outcome> outcome : outcomes) {
      assertThat(outcome.get().results().keySet()).containsExactlyElementsOf(plan.runs());
    }
    threads.shutdown();
    assertThat(executors.stream().flatMap(each -> each.worked.stream()))
        .containsExactlyInAnyOrderElementsOf(plan.runs());
    assertThat(names("runs")).hasSize(9);
  }

  @Test
  void worksOnAllAndKeepsAll() throws Exception {
    Study.Outcome outcome = run();
    assertThat(outcome.results().keySet()).containsExactlyElementsOf(plan.runs());
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.cancelled()).isFalse();
    assertThat(names("runs")).hasSize(9).allMatch(name -> name.matches("[0-9a-f]{32}\\.json"));
    assertThat(names("times")).isEqualTo(names("runs"));
    assertThat(events.get(0)).isEqualTo(new StudyEvent.Started(9, Map.of()));
    assertThat(events).hasSize(10);
    assertThat(((StudyEvent.RunFinished) events.get(9)).progress())
        .isEqualTo(new StudyEvent.Progress(9, 9, 1, 0));
  }

  @Test
  void goesOnWhereItWas() throws Exception {
    executor.stopAfter = 4;
    run();
    executor.stopAfter = Integer.MAX_VALUE;
    Study.Outcome outcome = run();
    assertThat(executor.worked).containsExactlyElementsOf(plan.runs());
    assertThat(outcome.results().get(plan.runs().get(0)))
        .isEqualTo(StudySamples.invented(plan.runs().get(0)));
    StudyEvent.Started again = (StudyEvent.Started) events.get(5);
    assertThat(again.runs()).isEqualTo(9);
    assertThat(again.reused()).isEqualTo(4);
    assertThat(again.kept().keySet()).containsExactlyElementsOf(plan.runs().subList(0, 4));
    assertThat(again.kept())
        .allSatisfy((run, kept) -> assertThat(outcome.results()).containsEntry(run, kept));
  }

  @Test
  void anotherDescriptionUsesNothingOfIt() throws Exception {
    run();
    StudyPlan other = StudySamples.plan(StudySamples.TINY.replace("epochs: 2", "epochs: 3"));
    executor.worked.clear();
    new Study(other, StudyFolder.open(folder, damaged -> {}), executor).run(events::add);
    assertThat(executor.worked).containsExactlyElementsOf(other.runs());
  }

  @Test
  void damagedOrForeignFilesAreNotTrusted() throws Exception {
    run();
    Path first = file(0);
    Files.writeString(first, Files.readString(first).substring(0, 100));
    Files.copy(file(2), file(1), StandardCopyOption.REPLACE_EXISTING);
    Path third = file(3);
    Files.writeString(third, Files.readString(third).replace("\"hidden\" : 4", "\"hidden\" : 5"));
    Path fourth = file(4);
    Files.writeString(
        fourth,
        Files.readString(fourth)
            .replaceAll("\"test_accuracy\" : [0-9.]+", "\"test_accuracy\" : 7"));
    executor.worked.clear();
    run();
    assertThat(executor.worked)
        .containsExactly(
            plan.runs().get(0), plan.runs().get(1), plan.runs().get(3), plan.runs().get(4));
  }

  @Test
  void aFailedRunSparesTheOthersAndIsTriedAgain() throws Exception {
    PlannedRun unlucky = plan.runs().get(2);
    executor.failing.add(unlucky);
    Study.Outcome outcome = run();
    assertThat(outcome.results()).hasSize(8);
    assertThat(outcome.failures()).containsOnlyKeys(unlucky);
    assertThat(outcome.cancelled()).isFalse();
    executor.failing.clear();
    executor.worked.clear();
    assertThat(run().results()).hasSize(9);
    assertThat(executor.worked).containsExactly(unlucky);
  }

  @Test
  void divergenceIsAResult() throws Exception {
    PlannedRun run = plan.runs().get(5);
    StudyFolder kept = StudyFolder.open(folder, damaged -> {});
    kept.keep(plan, run, StudySamples.diverged(run));
    assertThat(kept.find(run)).contains(StudySamples.diverged(run));
  }

  @Test
  void cancelLeavesWhatIsFinished() throws Exception {
    Study study = new Study(plan, StudyFolder.open(folder, damaged -> {}), executor);
    Study.Outcome outcome =
        study.run(
            event -> {
              if (event instanceof StudyEvent.RunFinished finished
                  && finished.progress().done() == 3) {
                study.cancel();
              }
            });
    assertThat(outcome.cancelled()).isTrue();
    assertThat(outcome.results()).hasSize(3);
    assertThat(names("runs")).hasSize(3);
  }

  @Test
  void resultsThatCannotBeKeptAreToldAndStayInMemory() throws Exception {
    Study study = new Study(plan, StudyFolder.open(folder, damaged -> {}), executor);
    Path times = folder.resolve("times");
    Files.delete(times);
    Files.writeString(times, "in the way");
    Study.Outcome outcome = study.run(events::add);
    assertThat(executor.worked).containsExactlyElementsOf(plan.runs());
    assertThat(outcome.results().keySet()).containsExactlyElementsOf(plan.runs());
    assertThat(outcome.unkept().runs()).containsExactlyElementsOf(plan.runs());
    assertThat(outcome.cancelled()).isFalse();
    assertThat(events.get(2))
        .isInstanceOfSatisfying(
            StudyEvent.Unkept.class,
            unkept -> {
              assertThat(unkept.results()).isOne();
              assertThat(unkept.cause().orElseThrow()).hasMessageContaining(times.toString());
            });
    Files.delete(times);
    Files.createDirectory(times);
    assertThat(outcome.unkept().keep()).isEmpty();
    executor.worked.clear();
    assertThat(run().results()).isEqualTo(outcome.results());
    assertThat(executor.worked).isEmpty();
  }

  @Test
  void resultsThatCannotBeKeptAreInMemoryThoughTheStudyBreaksOff() throws Exception {
    Study study = new Study(plan, StudyFolder.open(folder, damaged -> {}), executor);
    Path times = folder.resolve("times");
    Files.delete(times);
    Files.writeString(times, "in the way");
    assertThatThrownBy(
            () ->
                study.run(
                    event -> {
                      if (event instanceof StudyEvent.Unkept) {
                        throw new IllegalStateException("broken off");
                      }
                    }))
        .hasMessage("broken off");
    assertThat(study.unkept().runs()).containsExactly(plan.runs().get(0));
    Files.delete(times);
    Files.createDirectory(times);
    assertThat(study.unkept().keep()).isEmpty();
    assertThat(names("runs")).hasSize(1);
  }

  @Test
  void aFileInTheWayIsToldBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> StudyFolder.open(file, damaged -> {}))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining(file.toString());
  }

  private Path file(int run) {
    return folder.resolve("runs").resolve(plan.runs().get(run).key() + ".json");
  }

  private List<String> names(String sub) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(sub))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
