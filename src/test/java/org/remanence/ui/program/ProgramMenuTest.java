package org.remanence.ui.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.program.ClassifierProgram;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

/** The entries copy and save what {@code convert} writes, and say what belongs to it. */
class ProgramMenuTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  @TempDir Path folder;

  private final ProgramNetwork network =
      ClassifierProgram.of(
          SampleModels.of(Architecture.GRU, SampleModels.hyperparameters(4, 3, true), 7)
              .classifier());

  private void choose(ProgramNetwork meant, String id, SavedFiles files) {
    WindowFixture.run(
        () ->
            ProgramMenu.button("program", () -> Optional.ofNullable(meant), files)
                .getItems()
                .stream()
                .filter(item -> id.equals(item.getId()))
                .forEach(MenuItem::fire));
  }

  @Test
  void copiesAndSaysWhichFilesTheProgramReads() {
    SavedFiles files = new SavedFiles();
    choose(network, "copy-pytorch", files);
    String said = files.names.get(0);
    assertThat(said).contains("GRU", "PyTorch", "gru.weights.npz, gru.words.json");
    assertThat(files.texts.get(said)).contains("nn.GRU(EMBEDDING", "\"gru.weights.npz\"");
  }

  @Test
  void ofSettingsAloneItSaysThatThereAreNoWeights() {
    SavedFiles files = new SavedFiles();
    ProgramNetwork settings =
        ClassifierProgram.ofSettings(Architecture.GRU, SampleModels.hyperparameters(4, 3, true));
    choose(settings, "copy-keras", files);
    assertThat(files.names.get(0)).contains("Keras 3").doesNotContain("npz");
    assertThat(files.texts.get(files.names.get(0))).contains("keras.layers.GRU(");
  }

  @Test
  void savesScriptOrNotebookWithWhatTheyRead() {
    List<String> said = new ArrayList<>();
    for (String id : List.of("save-numpy", "save-notebook")) {
      choose(
          network,
          id,
          new SavedFiles() {
            @Override
            public void write(
                String name, String kindKey, String pattern, Function<Path, String> write) {
              said.add(write.apply(folder.resolve(name)));
            }
          });
    }
    assertThat(said.get(0)).contains("gru.py", "gru.weights.npz, gru.words.json");
    assertThat(said.get(1)).contains("gru.ipynb");
    assertThat(folder.resolve("gru.py")).content().contains("import numpy");
    assertThat(folder.resolve("gru.ipynb")).content().contains("\"nbformat\"");
    assertThat(Files.exists(folder.resolve("gru.words.json"))).isTrue();
  }

  @Test
  void offersNoProgramInALibraryThatLacksTheLayer() {
    ProgramNetwork unknown =
        ClassifierProgram.ofSettings(
            Architecture.MIN_GRU, SampleModels.hyperparameters(4, 3, true));
    List<String> offered =
        WindowFixture.call(
            () -> {
              MenuButton button =
                  ProgramMenu.button("program", () -> Optional.of(unknown), new SavedFiles());
              button.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
              return button.getItems().stream()
                  .filter(item -> item.getId() != null && !item.isDisable())
                  .map(MenuItem::getId)
                  .toList();
            });
    assertThat(offered).containsExactly("copy-numpy", "save-numpy");
  }

  @Test
  void withoutANetworkNothingHappens() {
    SavedFiles files = new SavedFiles();
    choose(null, "copy-keras", files);
    assertThat(files.names).isEmpty();
  }
}
