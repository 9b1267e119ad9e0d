package org.remanence.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.ui.tasks.ManualTasks;

class FileOpenerTest {
  @TempDir Path folder;
  private final ManualTasks tasks = new ManualTasks();
  private final List<String> done = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private final List<Throwable> told = new ArrayList<>();
  private final FileOpener opener =
      new FileOpener(
          tasks,
          Map.of(
              FileKind.MODEL, file -> note("model", file),
              FileKind.TABLE, file -> note("table", file),
              FileKind.TEXT, file -> note("text", file),
              FileKind.LESSON, file -> note("lesson", file)),
          opened::add,
          told::add);

  @Test
  void eachIsReadOnceTheOneBeforeIsShown() {
    open("a.rema", "b.CSV", "c.tsv", "d.txt");
    assertThat(done)
        .containsExactly(
            "read model a.rema",
            "show model a.rema",
            "read table b.CSV",
            "show table b.CSV",
            "read table c.tsv",
            "show table c.tsv",
            "read text d.txt",
            "show text d.txt");
    assertThat(told).isEmpty();
  }

  @Test
  void oneProblemIsToldAsItIs() {
    open("bad.rema", "good.txt");
    assertThat(told).singleElement().extracting(Throwable::getMessage).isEqualTo("bad.rema");
    assertThat(done).contains("show text good.txt");
    assertThat(opened).containsExactly(Path.of("good.txt"));
  }

  @Test
  void severalProblemsAreToldAtOnceAndNoneIsLost() throws IOException {
    Path picture = Files.writeString(folder.resolve("picture.png"), "of a cell");
    open("bad.rema", "good.csv", picture.toString(), "bad.txt");
    assertThat(done).containsExactly("read table good.csv", "show table good.csv");
    assertThat(told).singleElement().isInstanceOf(LocalizedException.class);
    assertThat(told.get(0)).hasMessageContaining("3 files could not be opened");
    assertThat(told.get(0).getMessage()).contains("bad.rema", "bad.txt", "picture.png: this kind");
    assertThat(told.get(0).getSuppressed()).hasSize(3);
  }

  @Test
  void aModelIsKnownWhateverItIsCalled() throws IOException {
    Path model = folder.resolve("trained.model");
    RemaFile.write(model, SampleModels.of(Architecture.GRU));
    Path other = Files.writeString(folder.resolve("no.model"), "text");
    opener.open(List.of(model, other));
    tasks.runAll();
    assertThat(done).contains("show model trained.model");
    assertThat(told).singleElement().extracting(Throwable::getMessage).asString().contains(".rema");
  }

  @Test
  void aFolderIsATableWhateverItIsCalled() throws IOException {
    Path labels = Files.createDirectory(folder.resolve("films.txt"));
    opener.open(List.of(labels));
    tasks.runAll();
    assertThat(done).containsExactly("read table films.txt", "show table films.txt");
  }

  @Test
  void whatWaitsForThemIsDoneOnceAllAreShownThatCanBe() {
    opener.open(
        List.of(Path.of("a.csv"), Path.of("bad.txt")), () -> done.add("then, told " + told.size()));
    tasks.runAll();
    assertThat(done).containsExactly("read table a.csv", "show table a.csv", "then, told 0");
  }

  private void open(String... names) {
    opener.open(Arrays.stream(names).map(Path::of).toList());
    tasks.runAll();
  }

  private Runnable note(String kind, Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith("bad")) {
      throw new IllegalStateException(name);
    }
    done.add("read " + kind + " " + name);
    return () -> done.add("show " + kind + " " + name);
  }
}
