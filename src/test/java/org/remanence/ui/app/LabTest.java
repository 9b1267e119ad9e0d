package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lab.Lab;
import org.remanence.lab.LabReader;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameter;
import org.remanence.model.SampleModels;
import org.remanence.settings.TestSentence;
import org.remanence.text.BuiltInDatasets;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.run.RunState;

/** A lab in the window: saved, opened elsewhere, kept for the case of a crash. */
class LabTest {
  private static final String SENTENCE = "le film était bon";

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  private void open() {
    workbench = window.workbench(1);
    scene = window.show(1024, 700, () -> workbench.build(() -> {}));
  }

  /** Trains an LSTM on few texts, and leaves the window as a teacher may. */
  private void train() {
    window
        .settings()
        .update(s -> s.with(e -> e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK)));
    open();
    WindowFixture.await(() -> workbench.models().training().canTrain());
    WindowFixture.run(
        () -> {
          for (Architecture each : Architecture.values()) {
            workbench.models().training().chosen(each).set(each == Architecture.LSTM);
          }
          workbench.models().training().form().field(Hyperparameter.EPOCHS).textProperty().set("2");
          workbench.models().training().form().field(Hyperparameter.HIDDEN).textProperty().set("6");
          workbench
              .models()
              .training()
              .form()
              .field(Hyperparameter.EMBEDDING)
              .textProperty()
              .set("5");
          workbench.models().training().train();
        });
    WindowFixture.await(
        () ->
            !workbench.models().training().busyProperty().get()
                && !workbench.models().training().finished().isEmpty()
                && workbench.models().training().runOf(newest()).isPresent());
    WindowFixture.run(
        () -> {
          workbench.models().session().sentenceProperty().set(SENTENCE);
          workbench.select(WindowTab.GATES);
          workbench.models().session().epochs().epochProperty().set(1);
        });
    WindowFixture.await(window.tasks()::isIdle);
  }

  private Classifier newest() {
    return workbench.models().classifiers().newest().get(0);
  }

  private Path save() {
    Path file = window.folder().resolve("labo.remalab");
    WindowFixture.run(() -> workbench.lab().save(file, (saved, whole) -> {}, failure -> {}));
    WindowFixture.await(window.tasks()::isIdle);
    return file;
  }

  private void openFile(Path file) {
    WindowFixture.run(() -> workbench.open(List.of(file)));
    WindowFixture.await(window.tasks()::isIdle);
  }

  @Test
  void aLabOpensAsItWasSaved() throws IOException {
    train();
    window.settings().update(s -> s.withSentences("fr", List.of(new TestSentence("À moi", ""))));
    RunState before = workbench.models().training().runsProperty().get().get(Architecture.LSTM);
    float[] answer = newest().probabilities(List.of(SENTENCE))[0];
    float[] atEpoch = shown();
    Path file = save();
    assertThat(WindowFixture.call(workbench::mayClose)).as("nothing is lost").isTrue();
    window.settings().update(s -> s.withSentences("fr", List.of(new TestSentence("Autre", ""))));
    forgetRuns();

    open();
    openFile(file);
    assertThat(newest().probabilities(List.of(SENTENCE))[0]).isEqualTo(answer);
    WindowFixture.await(() -> Arrays.equals(shown(), atEpoch));
    RunState after = workbench.models().training().runsProperty().get().get(Architecture.LSTM);
    assertThat(after.history()).isEqualTo(before.history());
    assertThat(after.model().metrics().testAccuracy())
        .isEqualTo(before.model().metrics().testAccuracy());
    assertThat(after.bestEpoch()).isEqualTo(before.bestEpoch());
    assertThat(after.phase()).isEqualTo(RunState.Phase.FINISHED);
    assertThat(workbench.models().training().history().runsProperty().get()).hasSize(1);
    assertThat(workbench.models().training().preparedProperty().get().split().parts()).hasSize(80);
    assertThat(workbench.models().session().sentenceProperty().get()).isEqualTo(SENTENCE);
    assertThat(workbench.models().session().epochs().epochProperty().get()).isEqualTo(1);
    assertThat(
            WindowFixture.call(
                    () -> workbench.models().training().form().field(Hyperparameter.HIDDEN))
                .textProperty()
                .get())
        .isEqualTo("6");
    assertThat(window.settings().get().sentences().get("fr"))
        .as("none of the user’s is lost")
        .extracting(TestSentence::text)
        .containsExactly("À moi", "Autre");
    assertThat(((MenuButton) WindowFixture.call(() -> scene.lookup("#labButton"))).getText())
        .isEqualTo("labo.remalab");
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
  }

  /** As on a machine that has never seen the lab. */
  private void forgetRuns() throws IOException {
    try (var runs = Files.list(window.settings().dataFolder("runs"))) {
      for (Path run : runs.toList()) {
        Files.delete(run);
      }
    }
  }

  private float[] shown() {
    return workbench
        .models()
        .classifiers()
        .shown()
        .get(Architecture.LSTM)
        .probabilities(List.of(SENTENCE))[0];
  }

  @Test
  void aTrainingCanBeRepeatedFromALab() {
    train();
    Path file = save();
    float[] answer = newest().probabilities(List.of(SENTENCE))[0];
    open();
    openFile(file);
    WindowFixture.run(workbench.models().training()::trainAgain);
    WindowFixture.await(
        () ->
            !workbench.models().training().busyProperty().get()
                && !workbench.models().training().finished().isEmpty());
    assertThat(newest().probabilities(List.of(SENTENCE))[0]).isEqualTo(answer);
  }

  @Test
  void changesAskBeforeTheyAreLost() {
    train();
    Path file = save();
    WindowFixture.run(() -> workbench.select(WindowTab.STATES));
    assertThat(WindowFixture.call(workbench::mayClose)).as("looking changes nothing").isTrue();
    WindowFixture.run(
        () -> workbench.models().session().sentenceProperty().set("le film était long"));
    List<String> asked = new ArrayList<>();
    assertThat(answer(ButtonData.CANCEL_CLOSE, asked, workbench::mayClose)).isFalse();
    assertThat(asked).containsExactly(Messages.text("lab.confirm-close", "labo.remalab"));
    save();
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
    assertThat(file).exists();
  }

  private static boolean answer(ButtonData button, List<String> asked, Supplier<Boolean> action) {
    return WindowFixture.call(
        () -> {
          WindowFixture.answerNextDialog(button, pane -> asked.add(pane.getContentText()));
          return action.get();
        });
  }

  @Test
  void whatACrashLeftIsOfferedAndIsUnsavedUntilItIsSaved() throws IOException {
    open();
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          workbench.models().session().sentenceProperty().set(SENTENCE);
          workbench.keptLab().keep();
        });
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(kept()).hasSize(1);
    Workbench crashed = workbench;
    open();
    assertThat(button("start.left.open")).as("its window is still there").isNull();
    // The system takes the lock of a process that ends, as closing does here.
    WindowFixture.run(crashed::close);
    open();
    WindowFixture.await(() -> button("start.left.open") != null);
    assertThat(bottom(button("start.left.open")))
        .as("seen without scrolling")
        .isLessThan(scene.getHeight());
    WindowFixture.run(() -> button("start.left.open").fire());
    WindowFixture.await(() -> !workbench.models().classifiers().newest().isEmpty());
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(workbench.models().session().sentenceProperty().get()).isEqualTo(SENTENCE);
    List<String> asked = new ArrayList<>();
    assertThat(answer(ButtonData.OK_DONE, asked, workbench::mayClose)).isTrue();
    assertThat(asked)
        .containsExactly(Messages.text("lab.confirm-close", Messages.text("lab.unnamed")));
    WindowFixture.run(workbench.keptLab()::keep);
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(kept()).as("the older one is in the newer one").hasSize(1);
    WindowFixture.run(workbench.keptLab()::discard);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatWasRecoveredIsNotOfferedOnceItIsSaved() throws IOException {
    open();
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          workbench.keptLab().keep();
        });
    WindowFixture.await(window.tasks()::isIdle);
    Workbench crashed = workbench;
    WindowFixture.run(crashed::close);
    open();
    openFile(kept().get(0));
    assertThat(kept()).as("until it is saved").hasSize(1);
    Path file = save();
    assertThat(kept()).as("the file has it").isEmpty();
    assertThat(file).exists();
  }

  @Test
  void atTheEndTheLabIsKeptBeforeAnythingIsClosed() throws IOException {
    open();
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          workbench.models().session().sentenceProperty().set(SENTENCE);
          workbench.keptLab().keepAtTheEnd();
        });
    assertThat(kept()).as("no task has yet to end").hasSize(1);
    Lab kept = LabReader.read(kept().get(0), (epoch, network) -> {});
    assertThat(kept.view().sentence()).isEqualTo(SENTENCE);
  }

  @Test
  void whatItsFileHasIsNotKeptBesideIt() throws IOException {
    open();
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          workbench.keptLab().keep();
        });
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(kept()).hasSize(1);
    save();
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.GATES);
          workbench.keptLab().keep();
        });
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(kept()).as("the file has it").isEmpty();
    WindowFixture.run(
        () -> {
          workbench.models().session().sentenceProperty().set(SENTENCE);
          workbench.keptLab().keep();
        });
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(kept()).as("the file does not have the sentence").hasSize(1);
  }

  private Button button(String key) {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> Messages.text(key).equals(each.getText()))
                .findFirst()
                .orElse(null));
  }

  private double bottom(Node node) {
    return WindowFixture.call(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return node.localToScene(node.getLayoutBounds()).getMaxY();
        });
  }

  private List<Path> kept() throws IOException {
    try (var files = Files.list(window.settings().dataFolder("labs"))) {
      return files.filter(file -> file.toString().endsWith(".remalab")).toList();
    }
  }

  @Test
  void aBadLabChangesNothing() throws IOException {
    open();
    WindowFixture.run(
        () -> workbench.models().classifiers().put(SampleModels.of(Architecture.GRU)));
    Path file = Files.writeString(window.folder().resolve("bad.remalab"), "none");
    openFile(file);
    assertThat(window.failures())
        .singleElement()
        .isInstanceOfSatisfying(
            LocalizedException.class,
            problem -> assertThat(problem.key()).isEqualTo("lab.file.not-zip"));
    window.failures().clear();
    assertThat(workbench.models().classifiers().shown()).containsOnlyKeys(Architecture.GRU);
  }

  @Test
  void networksThatCameWithTheProgramAreKnownAgain() {
    open();
    WindowFixture.run(
        () ->
            workbench.tabs().get(0).actions().stream()
                .filter(action -> action.id().equals("shipped"))
                .findFirst()
                .orElseThrow()
                .run());
    WindowFixture.await(
        () ->
            workbench.models().classifiers().dataProperty().get() != null
                && window.tasks().isIdle());
    Path file = save();
    open();
    openFile(file);
    assertThat(WindowFixture.call(() -> workbench.models().classifiers().showsOnlyShipped()))
        .isTrue();
    assertThat(workbench.models().classifiers().shown()).hasSize(3);
    assertThat(workbench.models().classifiers().dataProperty().get()).isNotNull();
  }
}
