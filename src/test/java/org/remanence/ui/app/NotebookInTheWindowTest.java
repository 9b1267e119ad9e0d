package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.notebook.Notebooks;
import org.remanence.ui.WindowAudit;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.figure.Png;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.form.TrainingForm;

/** A notebook that is opened shows what is wrong with it and fills the forms. */
class NotebookInTheWindowTest {
  private static final Path PICTURES = Path.of("target", "screens");

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Stage main;
  private TrainingForm form;

  @BeforeEach
  void show() {
    workbench = window.workbench(1);
    form = workbench.models().training().form();
    main =
        WindowFixture.call(
            () -> {
              Stage stage = new Stage();
              stage.setScene(new Scene(workbench.build(() -> {}), 1024, 700));
              workbench.appearance().follow(stage.getScene());
              stage.show();
              return stage;
            });
  }

  @AfterEach
  void close() {
    WindowFixture.run(
        () -> {
          sides().forEach(Stage::close);
          main.close();
        });
    Messages.use(Locale.ENGLISH);
  }

  @Test
  void findingsAreShownWithTheirCellsAndLeadWhereTheyAreMeasured() {
    open("flawed");
    List<String> texts = WindowFixture.call(() -> WindowFixture.texts(side()));
    assertThat(texts)
        .contains("The vocabulary knows the test", "Few texts to measure on")
        .anyMatch(text -> text.contains("cell 3 [5], line 4:  tokenizer.fit_on_texts(textes)"));
    List<Hyperlink> links =
        WindowFixture.call(
            () ->
                side().getRoot().lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .toList());
    assertThat(links).hasSize(6);
    assertThat(main.getScene().getRoot().getOnDragDropped()).as("files are dropped").isNotNull();
    WindowFixture.run(links.get(2)::fire);
    assertThat(front()).isEqualTo(WindowTab.SHAPES.id());
    press("notebook-copy");
    assertThat(WindowFixture.call(() -> Clipboard.getSystemClipboard().getString()))
        .contains("6 findings", "remanence compare --data FILE --architectures lstm");
  }

  @Test
  void theFormIsFilledAndTheTextsOfTheNotebookAreTheData() {
    open("flawed");
    press("notebook-fill");
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(front()).isEqualTo(WindowTab.TRAINING.id());
    assertThat(form.field(Hyperparameter.HIDDEN).whole()).isEqualTo(32);
    assertThat(form.field(Hyperparameter.EPOCHS).whole()).isEqualTo(30);
    assertThat(form.field(Hyperparameter.MAX_LENGTH).whole()).isEqualTo(12);
    assertThat(form.testShare().get()).isEqualTo(0.25);
    assertThat(workbench.models().training().chosen(Architecture.LSTM).get()).isTrue();
    assertThat(workbench.models().training().chosen(Architecture.GRU).get()).isFalse();
    var data = workbench.models().training().texts();
    assertThat(data.datasetProperty().get().examples()).hasSize(24);
    assertThat(data.datasetProperty().get().labels()).containsExactly("0", "1");
    assertThat(data.source().file().orElseThrow())
        .hasParent(window.settings().dataFolder("notebooks"))
        .isRegularFile();
    assertThat(said())
        .contains("Chosen: LSTM", "Not recognised, and left as it was: Learning rate, Seed.")
        .contains("texts and labels of the notebook are taken as the data");
  }

  @Test
  void whatWasTypedIsReplacedAfterAskingOnly() {
    WindowFixture.run(() -> form.field(Hyperparameter.HIDDEN).set(77));
    open("flawed");
    List<String> asked = new ArrayList<>();
    answer(ButtonData.CANCEL_CLOSE, asked);
    assertThat(form.field(Hyperparameter.HIDDEN).whole()).isEqualTo(77);
    assertThat(form.field(Hyperparameter.EPOCHS).whole()).isNotEqualTo(30);
    answer(ButtonData.OK_DONE, asked);
    assertThat(form.field(Hyperparameter.HIDDEN).whole()).isEqualTo(32);
    assertThat(asked).hasSize(2).allMatch(text -> text.contains("Hidden units"));
  }

  @Test
  void aFairStudyOfTextsElsewhereIsPreparedAndNotBegun() {
    open("comparison");
    press("notebook-fair");
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(front()).isEqualTo(WindowTab.RESULTS.id());
    Scene scene = main.getScene();
    WindowFixture.call(() -> scene.snapshot(null));
    Set<Architecture> chosen = Set.of(Architecture.RNN, Architecture.LSTM, Architecture.GRU);
    for (Architecture each : Architecture.values()) {
      CheckBox box = (CheckBox) look(scene, "study-" + each.id());
      assertThat(box.isSelected()).as(each.id()).isEqualTo(chosen.contains(each));
    }
    TextField epochs = (TextField) look(scene, "study-epochs");
    assertThat(epochs.getText()).isEqualTo("5");
    assertThat(workbench.models().training().maskProperty().get()).isTrue();
    assertThat(workbench.models().training().busyProperty().get()).isFalse();
    assertThat(said()).contains("begins when you start it");
  }

  @Test
  void aFairStudyOfTheNotebooksOwnTextsBegins() {
    open("flawed");
    press("notebook-fair");
    WindowFixture.await(() -> !WindowFixture.call(this::stoppable).isEmpty());
    assertThat(front()).isEqualTo(WindowTab.RESULTS.id());
    assertThat(workbench.models().training().texts().datasetProperty().get().examples())
        .hasSize(24);
    assertThat(said()).contains("The study begins in the Results tab");
    WindowFixture.run(() -> stoppable().forEach(Button::fire));
    WindowFixture.await(window.tasks()::isIdle);
  }

  @Test
  void whatTheWindowHasNoFormForIsOnlyShown() {
    open("language-model");
    assertThat(WindowFixture.call(() -> side().lookup("#notebook-fill"))).isNull();
    assertThat(WindowFixture.call(() -> side().lookup("#notebook-copy"))).isNotNull();
  }

  @Test
  void thePageIsReadInEveryLook() throws IOException {
    Files.createDirectories(PICTURES);
    for (Theme theme : Theme.values()) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
        Messages.use(language);
        WindowFixture.run(() -> workbench.appearance().themeProperty().set(theme));
        WindowFixture.run(form::reset);
        open("flawed");
        press("notebook-fill");
        WindowFixture.await(window.tasks()::isIdle);
        WritableImage picture = WindowFixture.call(() -> side().snapshot(null));
        String name = "notebook-%s-%s.png".formatted(theme.id(), language.getLanguage());
        Files.write(PICTURES.resolve(name), WindowFixture.call(() -> Png.encode(picture)));
        assertThat(WindowFixture.call(() -> WindowAudit.problems(side().getRoot(), picture)))
            .as(name)
            .isEmpty();
        WindowFixture.run(() -> sides().forEach(Stage::close));
      }
    }
  }

  private void open(String name) {
    WindowFixture.run(() -> workbench.open(List.of(Notebooks.file(name))));
    WindowFixture.await(window.tasks()::isIdle);
    WindowFixture.await(() -> !WindowFixture.call(this::sides).isEmpty());
  }

  private void answer(ButtonData answer, List<String> asked) {
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(answer, pane -> asked.add(pane.getContentText()));
          ((Button) side().lookup("#notebook-fill")).fire();
        });
    WindowFixture.await(window.tasks()::isIdle);
  }

  private List<Stage> sides() {
    return Window.getWindows().stream()
        .filter(each -> each instanceof Stage stage && stage.getOwner() == main)
        .map(Stage.class::cast)
        .toList();
  }

  private Scene side() {
    return sides().get(0).getScene();
  }

  private String front() {
    return WindowFixture.frontTab(main.getScene());
  }

  private void press(String id) {
    WindowFixture.run(((Button) look(side(), id))::fire);
  }

  /** Buttons that stop what is under way. */
  private List<Button> stoppable() {
    return main.getScene().getRoot().lookupAll("#stopButton").stream()
        .map(Button.class::cast)
        .filter(button -> !button.isDisabled())
        .toList();
  }

  private String said() {
    return ((Label) look(side(), "notebookSaid")).getText();
  }

  private static Node look(Scene scene, String id) {
    return WindowFixture.call(() -> Objects.requireNonNull(scene.getRoot().lookup("#" + id), id));
  }
}
