package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Task;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;

class WorkbenchTest {
  private static final String REVIEWS =
      """
      text,label
      a good film,pos
      a very good one,pos
      good all along,pos
      a bad film,neg
      a very bad one,neg
      bad all along,neg
      """;

  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void aSentenceOpensInTheTabThatIsAskedFor() {
    Workbench workbench = window.workbench(1);
    Scene scene = WindowFixture.call(() -> new Scene(built(workbench)));
    TabPane tabs = (TabPane) WindowFixture.call(() -> scene.lookup(".tab-pane"));
    for (WindowTab tab : List.of(WindowTab.GATES, WindowTab.STATES)) {
      WindowFixture.run(() -> workbench.open("Opened in " + tab, tab));
      assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo(tab.id());
      assertThat(workbench.models().session().sentenceProperty().get())
          .isEqualTo("Opened in " + tab);
    }
  }

  @Test
  void aSentenceCanBeTypedAsSoonAsThereIsANetwork() {
    Workbench workbench = window.workbench(1);
    Stage stage = WindowFixture.call(Stage::new);
    try {
      WindowFixture.run(
          () -> {
            stage.setScene(new Scene(built(workbench), 1024, 700));
            stage.show();
            workbench.select(WindowTab.STATES);
            workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          });
      WindowFixture.await(
          () ->
              stage.getScene().getFocusOwner() != null
                  && "sentence".equals(stage.getScene().getFocusOwner().getId()));
    } finally {
      WindowFixture.run(stage::close);
    }
  }

  @Test
  void aModelThatTheProgramIsStartedWithIsAwaitedWhereItIsLookedInto() throws IOException {
    Path model = window.folder().resolve("réseau.rema");
    RemaFile.write(model, SampleModels.of(Architecture.GRU));
    Workbench workbench = window.workbench(1);
    AtomicBoolean opened = new AtomicBoolean();
    WindowFixture.run(
        () -> {
          workbench.openAtStart(List.of(model), () -> opened.set(true));
          // What was read meanwhile is shown after this.
          Parent states = inFront(built(workbench));
          assertThat(states.lookup("#trainButton").isVisible()).isFalse();
          assertThat(states.lookup("#waiting").isVisible()).isTrue();
        });
    WindowFixture.await(opened::get);
    assertThat(workbench.models().classifiers().shown()).containsOnlyKeys(Architecture.GRU);
  }

  @Test
  void whereNoModelCameThereIsSomethingToTrain() throws IOException {
    Path wrong = Files.writeString(window.folder().resolve("wrong.rema"), "text");
    Workbench workbench = window.workbench(1);
    Parent states =
        WindowFixture.call(
            () -> {
              workbench.openAtStart(List.of(wrong), () -> {});
              return inFront(built(workbench));
            });
    WindowFixture.await(() -> !window.failures().isEmpty());
    assertThat(states.lookup("#trainButton").isVisible()).isTrue();
    window.failures().clear();
  }

  private static Parent inFront(Parent root) {
    return (Parent)
        ((TabPane) root.lookup(".tab-pane")).getSelectionModel().getSelectedItem().getContent();
  }

  @Test
  void closingAsksWhileAStudyRunsAndSaysWhatIsKept() {
    List<String> asked = new ArrayList<>();
    window
        .settings()
        .update(s -> s.with(e -> e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK)));
    Workbench workbench = window.workbench(1);
    Scene scene = WindowFixture.call(() -> new Scene(built(workbench)));
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
    WindowFixture.run(() -> workbench.select(WindowTab.RESULTS));
    WindowFixture.call(() -> scene.snapshot(null));
    Button start = button(scene, "study.page.start");
    WindowFixture.await(() -> !start.isDisabled());
    WindowFixture.run(start::fire);
    assertThat(mayClose(workbench, ButtonData.CANCEL_CLOSE, asked)).isFalse();
    assertThat(mayClose(workbench, ButtonData.OK_DONE, asked)).isTrue();
    assertThat(asked).hasSize(2).containsOnly(Messages.text("shell.confirm-study", 0));
    Button stop = (Button) WindowFixture.call(() -> start.getParent().lookup("#stopButton"));
    WindowFixture.run(stop::fire);
    WindowFixture.await(() -> !start.isDisabled());
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
  }

  @Test
  void filesOpenWhereTheirKindIsAtHomeAndBadOnesChangeNothing() throws IOException {
    Path model = window.folder().resolve("réseau.rema");
    RemaFile.write(model, SampleModels.of(Architecture.GRU));
    Path language = window.folder().resolve("writes.rema");
    LanguageModelFile.write(
        language, SampleLanguageModels.trained(Architecture.LSTM, TokenLevel.WORD));
    Path table = window.folder().resolve("reviews.csv");
    Files.writeString(table, REVIEWS);
    Path text = Files.writeString(window.folder().resolve("novel.txt"), "It was late.\n");
    Path wrong = Files.writeString(window.folder().resolve("wrong.csv"), "");
    Workbench workbench = window.workbench(1);
    TabPane tabs =
        (TabPane) WindowFixture.call(() -> new Scene(built(workbench)).lookup(".tab-pane"));
    assertThat(openedIn(tabs, workbench, model)).isEqualTo(WindowTab.STATES.id());
    assertThat(workbench.models().classifiers().shown()).containsOnlyKeys(Architecture.GRU);
    for (WindowTab tab : List.of(WindowTab.GATES, WindowTab.SHAPES)) {
      WindowFixture.run(() -> workbench.select(tab));
      assertThat(openedIn(tabs, workbench, model)).as("stays").isEqualTo(tab.id());
    }
    assertThat(openedIn(tabs, workbench, language)).isEqualTo(WindowTab.PLAYGROUND.id());
    assertThat(openedIn(tabs, workbench, wrong)).isEqualTo(WindowTab.PLAYGROUND.id());
    assertThat(window.failures()).singleElement().asString().contains("wrong.csv");
    window.failures().clear();
    Path tagger = window.folder().resolve("tags.rema");
    RemaFile.write(tagger, SampleModels.tagger(Architecture.LSTM));
    assertThat(openedIn(tabs, workbench, tagger)).isEqualTo(WindowTab.STATES.id());
    assertThat(workbench.models().classifiers().shown().get(Architecture.LSTM).task())
        .isEqualTo(Task.TAGGING);
    Path tags = window.folder().resolve("names.conll");
    Files.writeString(tags, "Paris\tLOC\nsleeps\tO\n\n".repeat(3));
    assertThat(openedIn(tabs, workbench, tags)).isEqualTo(WindowTab.TRAINING.id());
    assertThat(workbench.models().training().form().usesPooling()).isFalse();
    assertThat(openedIn(tabs, workbench, table)).isEqualTo(WindowTab.TRAINING.id());
    assertThat(workbench.models().training().form().usesPooling()).isTrue();
    assertThat(workbench.models().training().texts().datasetProperty().get().examples()).hasSize(6);
    assertThat(openedIn(tabs, workbench, text)).isEqualTo(WindowTab.PLAYGROUND.id());
  }

  private String openedIn(TabPane tabs, Workbench workbench, Path file) {
    WindowFixture.run(() -> workbench.open(List.of(file)));
    WindowFixture.await(window.tasks()::isIdle);
    return WindowFixture.call(() -> tabs.getSelectionModel().getSelectedItem().getId());
  }

  /** Asks, and presses {@code answer} in the dialog, which waits in an event loop of its own. */
  private static boolean mayClose(Workbench workbench, ButtonData answer, List<String> asked) {
    return WindowFixture.call(
        () -> {
          WindowFixture.answerNextDialog(answer, pane -> asked.add(pane.getContentText()));
          return workbench.mayClose();
        });
  }

  private static Button button(Scene scene, String key) {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> Messages.text(key).equals(button.getText()))
                .findFirst()
                .orElseThrow());
  }

  private static Parent built(Workbench workbench) {
    return workbench.build(() -> {});
  }
}
