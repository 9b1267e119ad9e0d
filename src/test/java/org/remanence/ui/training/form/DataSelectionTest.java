package org.remanence.ui.training.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.UnclearColumnsException;
import org.remanence.ui.tasks.ManualTasks;

/** The reading of a table is followed and stopped. */
class DataSelectionTest {
  private static final DatasetSource NOTEBOOK = DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK);

  @TempDir Path folder;
  private final ManualTasks tasks = new ManualTasks();
  private final AtomicLong seconds = new AtomicLong();
  private final List<ReadingProgress> heard = new ArrayList<>();
  private DataSelection texts;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("days.csv");
    StringBuilder table = new StringBuilder("text,label\n");
    for (int i = 0; i < 6; i++) {
      table.append("day %d was fine,pos\nday %d was grim,neg\n".formatted(i, i));
    }
    Files.writeString(file, table);
  }

  private void open(long secondsAtEachLook) {
    texts = new DataSelection(tasks, () -> seconds.addAndGet(secondsAtEachLook * 1_000_000_000L));
    texts
        .progressProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                heard.add(now);
              }
            });
  }

  @Test
  void aReadingThatTakesAMomentSaysHowFarItIs() {
    open(1);
    texts.openFile(file);
    tasks.runAll();
    assertThat(heard.get(0).text()).isEqualTo("days.csv: finding the encoding, 0.0 of 0.0 MB");
    assertThat(heard).allMatch(progress -> progress.overall() <= 1);
    assertThat(texts.progressProperty().get()).isNull();
    assertThat(texts.datasetProperty().get().examples()).hasSize(12);
  }

  @Test
  void oneThatIsReadAtOnceDoesNot() {
    open(0);
    texts.openFile(file);
    tasks.runAll();
    assertThat(heard).isEmpty();
    assertThat(texts.datasetProperty().get().examples()).hasSize(12);
  }

  @Test
  void aStoppedReadingLeavesWhatWasReadBefore() {
    open(1);
    texts.choose(NOTEBOOK);
    tasks.runAll();
    var before = texts.datasetProperty().get();
    texts.openFile(file);
    assertThat(texts.datasetProperty().get()).isNull();
    texts.stop();
    tasks.runAll();
    assertThat(texts.choiceProperty().get()).isEqualTo(NOTEBOOK);
    assertThat(texts.datasetProperty().get()).isSameAs(before);
    assertThat(texts.problemProperty().get()).isNull();
    assertThat(texts.openedProperty().get()).isZero();
    assertThat(texts.choices()).contains(TableSource.of(file));
  }

  /** On the command line they have to be named; here they are shown, and chosen by hand. */
  @Test
  void ofUnclearColumnsTheLikeliestAreReadToBeChanged() throws IOException {
    StringBuilder table = new StringBuilder("who,words\n");
    for (int i = 0; i < 8; i++) {
      table.append("P%d,what somebody said on day %d\n".formatted(i % 6, i));
    }
    Files.writeString(file, table);
    open(0);
    texts.openFile(file);
    tasks.runAll();
    TableFormat read = texts.reportProperty().get().format();
    assertThat(read.columns().get(read.text())).isEqualTo("words");
    assertThat(read.columns().get(read.label())).isEqualTo("who");
    assertThat(texts.problemProperty().get()).hasMessageContaining("6 different labels for 8");
    Files.writeString(file, "words\none day\nanother day\n");
    texts.openFile(file);
    tasks.runAll();
    assertThat(texts.reportProperty().get()).as("one column is no table of labels").isNull();
    assertThat(texts.problemProperty().get()).isInstanceOf(UnclearColumnsException.class);
  }

  @Test
  void itStopsInTheMiddle() {
    open(1);
    texts.progressProperty().addListener((observable, before, now) -> texts.stop());
    texts.openFile(file);
    tasks.runAll();
    assertThat(heard).hasSize(1);
    assertThat(texts.datasetProperty().get()).isNull();
    assertThat(texts.problemProperty().get())
        .hasMessageContaining("days.csv: the reading was stopped");
    texts.choose(TableSource.of(file));
    assertThat(texts.problemProperty().get()).isNull();
  }

  @Test
  void whatIsChosenMeanwhileEndsTheReading() {
    open(1);
    List<String> read = new ArrayList<>();
    texts.choose(TableSource.of(file), () -> read.add("table"));
    texts.choose(NOTEBOOK, () -> read.add("notebook"));
    tasks.runAll();
    assertThat(read).containsExactly("notebook");
    assertThat(heard).isEmpty();
  }
}
