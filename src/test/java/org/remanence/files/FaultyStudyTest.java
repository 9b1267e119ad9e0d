package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.study.StudySamples;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.InventingExecutor;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyFolder;

/** A study on a disk on which something goes wrong: no result is lost, and no run done twice. */
class FaultyStudyTest {
  private final FaultyDisk disk = new FaultyDisk();
  private final StudyPlan plan = StudySamples.plan(StudySamples.TINY);
  private final InventingExecutor executor = new InventingExecutor();
  private final List<StudyEvent.Unkept> told = new ArrayList<>();
  private Map<String, String> empty;
  private Map<String, String> whole;
  private int changes;

  @BeforeEach
  void workUndisturbed() throws Exception {
    disk.reset(Map.of());
    StudyFolder.open(disk.folder(), damaged -> {});
    empty = disk.contents();
    disk.plan(FaultyDisk.Fault.FAILS, Integer.MAX_VALUE);
    work(event -> {});
    changes = disk.changes();
    whole = disk.contents();
    assertThat(changes).isGreaterThan(plan.runs().size());
    assertThat(whole).hasSize(2 * plan.runs().size());
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  /** Works on the study in its folder from the start. */
  private Study.Outcome work(Consumer<StudyEvent> more) throws Exception {
    executor.worked.clear();
    told.clear();
    Study study = new Study(plan, StudyFolder.open(disk.folder(), damaged -> {}), executor);
    return study.run(
        event -> {
          more.accept(event);
          if (event instanceof StudyEvent.Unkept unkept) {
            told.add(unkept);
          }
        });
  }

  private void requireAllDoneOnce(Study.Outcome outcome) {
    assertThat(outcome.results().keySet()).containsExactlyElementsOf(plan.runs());
    assertThat(executor.worked).containsExactlyElementsOf(plan.runs());
    assertThat(outcome.failures()).isEmpty();
  }

  @Test
  void oneChangeThatFailsIsTriedAgainAndNothingIsMissing() throws Exception {
    int retried = 0;
    // The first ones are those of opening the folder, which tells the user at once.
    for (int change = opening() + 1; change <= changes; change++) {
      disk.reset(empty);
      disk.plan(FaultyDisk.Fault.FAILS, change);
      Study.Outcome outcome = work(event -> {});
      disk.restart();
      requireAllDoneOnce(outcome);
      assertThat(outcome.unkept().runs()).as("change %d", change).isEmpty();
      assertThat(results().keySet()).as("change %d", change).isEqualTo(whole.keySet());
      assertThat(results().equals(whole)).as("bytes after change %d", change).isTrue();
      if (!told.isEmpty()) {
        retried++;
        assertThat(told).extracting(StudyEvent.Unkept::results).containsExactly(1, 0);
        assertThat(told.get(0).cause()).isPresent();
        assertThat(told.get(1).cause()).isEmpty();
      }
    }
    assertThat(retried).isGreaterThan(plan.runs().size());
  }

  /** All files but those of locks: one that cannot be opened stays, and locks nobody out. */
  private Map<String, String> results() throws IOException {
    Map<String, String> results = disk.contents();
    results.keySet().removeIf(name -> name.endsWith(".lock"));
    return results;
  }

  private int opening() throws IOException {
    disk.reset(empty);
    disk.plan(FaultyDisk.Fault.FAILS, Integer.MAX_VALUE);
    StudyFolder.open(disk.folder(), damaged -> {});
    return disk.changes();
  }

  @Test
  void whereThereIsRoomAgainAllIsWrittenAfterTheNextRun() throws Exception {
    disk.reset(empty);
    disk.plan(FaultyDisk.Fault.FULL, opening() + changes / 3);
    Study.Outcome outcome =
        work(
            event -> {
              if (event instanceof StudyEvent.Unkept unkept && unkept.results() == 3) {
                disk.restart();
              }
            });
    requireAllDoneOnce(outcome);
    assertThat(told).extracting(StudyEvent.Unkept::results).containsExactly(1, 2, 3, 0);
    assertThat(outcome.unkept().isEmpty()).isTrue();
    assertThat(results().equals(whole)).isTrue();
  }

  @Test
  void whatFindsNoRoomGoesElsewhereAndTheSameStudyGoesOn() throws Exception {
    disk.reset(empty);
    disk.plan(FaultyDisk.Fault.FULL, opening() + changes / 2);
    Study.Outcome outcome = work(event -> {});
    requireAllDoneOnce(outcome);
    int unkept = outcome.unkept().size();
    assertThat(unkept).isBetween(1, plan.runs().size() - 1);
    assertThat(results().keySet()).allMatch(whole::containsKey);
    disk.restart();
    Path other = disk.folder().resolve("other");
    outcome.unkept().copyTo(StudyFolder.open(other, damaged -> {}));
    assertThat(disk.contents().keySet())
        .filteredOn(name -> name.startsWith("other/"))
        .hasSize(2 * unkept);
    List<?> again = outcome.unkept().runs();
    Study.Outcome resumed = work(event -> {});
    assertThat(executor.worked).isEqualTo(again);
    assertThat(resumed.results()).isEqualTo(outcome.results());
    assertThat(disk.contents().entrySet().containsAll(whole.entrySet())).isTrue();
  }
}
