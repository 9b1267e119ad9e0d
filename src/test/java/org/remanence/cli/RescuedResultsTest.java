package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.StudySamples;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.InventingExecutor;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.execution.UnkeptResults;

/** A study whose folder takes no result ends with an error that says where they are. */
class RescuedResultsTest {
  @TempDir Path folder;
  private final StudyPlan plan =
      StudySamples.plan(StudySamples.TINY.replace("[rnn, lstm, gru]", "[rnn]"));
  private final InventingExecutor executor = new InventingExecutor();
  private Path out;
  private UnkeptResults unkept;

  @BeforeEach
  void work() throws Exception {
    out = folder.resolve("out");
    StudyFolder kept = StudyFolder.open(out, damaged -> {});
    Files.delete(out.resolve("times"));
    Files.createFile(out.resolve("times"));
    unkept = new Study(plan, kept, executor).run(event -> {}).unkept();
  }

  @Test
  void anotherPlaceIsNamedAndTheStudyGoesOnFromIt() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    LocalizedException told = RescuedResults.write(unkept, out, new OtherPlace(List.of(other)));
    Path place = other.resolve("out");
    assertThat(told)
        .hasMessageStartingWith(
            "3 results could not be written to "
                + out
                + ": rnn, seed 1; rnn, seed 2; rnn, seed 3. ")
        .hasMessageContaining(
            "They are in %s. Once %s can be written to, copy the folders runs and times from %s"
                .formatted(place, out, place));
    executor.worked.clear();
    new Study(plan, StudyFolder.open(place, damaged -> {}), executor).run(event -> {});
    assertThat(executor.worked).isEmpty();
  }

  @Test
  void whatNoPlaceTakesIsSaidToBeLost() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(RescuedResults.write(unkept, out, new OtherPlace(List.of(file))))
        .hasMessageContaining("and are lost: rnn, seed 1; rnn, seed 2; rnn, seed 3. Once ");
  }
}
