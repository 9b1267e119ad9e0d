package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.Appearance;
import org.remanence.ui.Png;
import org.remanence.ui.TrainedClassifiers;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tasks.BackgroundTaskRunner;

class GatesViewTest {
  private static final Path SCREENS = Path.of("target", "screens");

  private final Locale before = Messages.language();
  private final TrainedClassifiers classifiers = new TrainedClassifiers();
  private final SimpleStringProperty sentence = new SimpleStringProperty("le film était bon");
  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path temporary;
  private GatesViewModel model;
  private Stage stage;

  @BeforeEach
  void open() throws IOException {
    WindowFixture.start();
    Files.createDirectories(SCREENS);
    Messages.use(Locale.ENGLISH);
    Appearance appearance = new Appearance(new SettingsStore(temporary.resolve("settings.json")));
    WindowFixture.run(
        () -> {
          model = new GatesViewModel(classifiers, sentence, tasks, failures::add);
          var view =
              new GatesView(
                  model, appearance, new ReadOnlyBooleanWrapper().getReadOnlyProperty(), () -> {});
          stage = new Stage();
          Scene scene = new Scene(view.build(), 1024, 690);
          appearance.follow(scene);
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    WindowFixture.run(stage::close);
    tasks.close();
    Messages.use(before);
    assertThat(failures).isEmpty();
  }

  @Test
  void withoutATrainedNetworkItOffersTrainingAndTheIllustration() throws IOException {
    assertThat(node(VBox.class, "empty").isVisible()).isTrue();
    WindowFixture.run(() -> node(Button.class, "idealButton").fire());
    WindowFixture.await(() -> model.runProperty().get() != null);
    assertThat(node(VBox.class, "empty").isVisible()).isFalse();
    assertThat(node(Label.class, "notice").getText()).startsWith("Illustration, not your model");
    WindowFixture.run(() -> model.playback().goTo(4));
    save("gates-ideal");
    WindowFixture.run(() -> node(ToggleButton.class, "idealToggle").fire());
    assertThat(node(VBox.class, "empty").isVisible()).isTrue();
  }

  @Test
  void theDrawingSaysTheEnginesNumbers() {
    Classifier lstm = put(Architecture.LSTM);
    WindowFixture.run(() -> model.unitProperty().set(2));
    WindowFixture.run(() -> model.playback().goTo(3));
    float forget =
        lstm.inspect(sentence.get()).trace().layers().get(0).get(Signal.FORGET_GATE)[3][2];
    float hidden =
        lstm.inspect(sentence.get()).trace().layers().get(0).get(Signal.HIDDEN_STATE)[3][2];
    CellDiagram diagram =
        WindowFixture.call(() -> (CellDiagram) stage.getScene().lookup(".cell-diagram"));
    assertThat(diagram.getAccessibleText())
        .contains("σ  f = " + two(forget))
        .contains("h(t) = " + two(hidden));
    assertThat(node(Label.class, "where").getText()).isEqualTo("word 4 of 4: bon");
    assertThat(node(Label.class, "shapes").getText())
        .isEqualTo("W: 4×12, U: 3×12, 4 blocks side by side. The same weights at every step.");
    assertThat(formulas()).hasSize(6);
  }

  @Test
  void everyCellOfEveryArchitectureCanBeChosen() throws IOException {
    for (Architecture architecture : Architecture.values()) {
      put(architecture);
      WindowFixture.run(() -> box("architectureBox").setValue(architecture));
      WindowFixture.await(
          () ->
              model.runProperty().get() != null
                  && model.runProperty().get().classifier().architecture() == architecture);
      int layers = model.runProperty().get().layers().size();
      for (int layer = 0; layer < layers; layer++) {
        int chosen = layer;
        WindowFixture.run(() -> box("layerBox").setValue(chosen));
        for (org.remanence.ui.gates.Stage ignored : org.remanence.ui.gates.Stage.values()) {
          WindowFixture.run(() -> model.playback().stepStage(1));
        }
        assertThat(node(Label.class, "stageText").getText()).isNotEmpty();
      }
      save("gates-" + architecture.id());
    }
    WindowFixture.run(() -> box("unitBox").setValue(Moment.ALL_UNITS));
    assertThat(formulas()).isEmpty();
    assertThat(node(Label.class, "shapes").getText()).contains("Choose one unit");
  }

  @Test
  void aNewTrainingComesBackToTheCellThatWasChosen() {
    put(Architecture.LSTM);
    put(Architecture.GRU);
    WindowFixture.run(() -> box("architectureBox").setValue(Architecture.GRU));
    WindowFixture.run(classifiers::clear);
    assertThat(node(VBox.class, "empty").isVisible()).isTrue();
    put(Architecture.RNN);
    assertThat(box("architectureBox").getValue()).isEqualTo(Architecture.RNN);
    put(Architecture.GRU);
    WindowFixture.await(
        () ->
            model.runProperty().get() != null
                && model.runProperty().get().classifier().architecture() == Architecture.GRU);
    assertThat(box("architectureBox").getValue()).isEqualTo(Architecture.GRU);
  }

  @Test
  void keysAndTheSliderMoveThroughTheSentence() {
    put(Architecture.GRU);
    WindowFixture.run(() -> model.playback().goTo(0));
    type(KeyCode.HOME, false);
    type(KeyCode.RIGHT, true);
    assertThat(model.playback().token()).isEqualTo(1);
    type(KeyCode.RIGHT, false);
    assertThat(model.playback().token()).isEqualTo(2);
    assertThat(model.playback().stage()).isEqualTo(org.remanence.ui.gates.Stage.CONCATENATE);
    type(KeyCode.LEFT, false);
    assertThat(model.playback().token()).isEqualTo(1);
    WindowFixture.run(() -> node(Slider.class, "scrubber").setValue(4));
    assertThat(model.playback().token()).isEqualTo(3);
    type(KeyCode.HOME, false);
    type(KeyCode.SPACE, false);
    assertThat(node(Button.class, "playButton").getText()).isEqualTo("Pause");
    WindowFixture.await(() -> model.playback().positionProperty().get() % 5 < 4);
    type(KeyCode.SPACE, false);
    assertThat(node(Button.class, "playButton").getText()).isEqualTo("Play");
  }

  @Test
  void whatIfShowsTheOldBesideTheNewAndCanBeUndone() throws IOException {
    Classifier lstm = put(Architecture.LSTM);
    WindowFixture.run(() -> node(Button.class, "editSet").fire());
    WindowFixture.await(() -> model.runProperty().get().isEdited());
    float[][] forget = model.runProperty().get().layers().get(0).get(Signal.FORGET_GATE);
    assertThat(forget[3]).containsOnly(0f);
    assertThat(model.runProperty().get().inspection().trace().probabilities())
        .isEqualTo(
            lstm.inspect(sentence.get(), Edit.byLayer(model.edits())).trace().probabilities());
    assertThat(node(Label.class, "outcome").getText()).contains(" → ");
    save("gates-what-if");
    WindowFixture.run(() -> node(Slider.class, "editValue").setValue(1));
    WindowFixture.run(() -> node(Button.class, "editSet").fire());
    WindowFixture.await(
        () -> model.runProperty().get().layers().get(0).get(Signal.FORGET_GATE)[3][0] == 1);
    assertThat(model.edits()).hasSize(1);
    WindowFixture.run(() -> node(Button.class, "editReset").fire());
    WindowFixture.await(() -> !model.runProperty().get().isEdited());
    assertThat(node(Label.class, "outcome").getText()).doesNotContain("→");
  }

  @Test
  void oneUnitAtOneWordCanBeSet() {
    put(Architecture.LSTM);
    WindowFixture.run(
        () -> {
          box("unitBox").setValue(1);
          box("editSignal").setValue(Signal.CELL_STATE);
          node(CheckBox.class, "editAllUnits").setSelected(false);
          node(CheckBox.class, "editAllWords").setSelected(false);
          node(Slider.class, "editValue").setValue(-0.5);
          model.playback().goTo(2);
          node(Button.class, "editSet").fire();
        });
    WindowFixture.await(() -> model.runProperty().get().isEdited());
    float[][] cell = model.runProperty().get().layers().get(0).get(Signal.CELL_STATE);
    float[][] before =
        model.runProperty().get().untouched().trace().layers().get(0).get(Signal.CELL_STATE);
    assertThat(cell[2][1]).isEqualTo(-0.5f);
    assertThat(cell[1]).isEqualTo(before[1]);
    assertThat(cell[2][0]).isEqualTo(before[2][0]);
  }

  @Test
  void anEmptySentenceSaysSoAndAnotherOneGoesOn() {
    put(Architecture.LSTM);
    WindowFixture.run(() -> sentence.set(""));
    WindowFixture.await(() -> model.runProperty().get().tokens().isEmpty());
    assertThat(node(Label.class, "notice").getText()).isEqualTo(Messages.text("states.noTokens"));
    assertThat(node(Button.class, "playButton").isDisabled()).isTrue();
    WindowFixture.run(() -> sentence.set("mais long"));
    WindowFixture.await(() -> model.runProperty().get().tokens().size() == 2);
    assertThat(node(Label.class, "notice").isVisible()).isFalse();
    assertThat(node(Button.class, "playButton").isDisabled()).isFalse();
  }

  private Classifier put(Architecture architecture) {
    Classifier classifier =
        SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, true), 7).classifier();
    WindowFixture.run(() -> classifiers.put(classifier));
    WindowFixture.await(
        () -> model.runProperty().get() != null && !model.runProperty().get().isIdeal());
    return classifier;
  }

  private void type(KeyCode code, boolean shift) {
    WindowFixture.run(
        () ->
            stage
                .getScene()
                .lookup("#playButton")
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
  }

  private List<Node> formulas() {
    return WindowFixture.call(() -> List.copyOf(node(VBox.class, "formulas").getChildren()));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Object> box(String id) {
    return node(ComboBox.class, id);
  }

  private <T extends Node> T node(Class<T> type, String id) {
    return type.cast(WindowFixture.call(() -> stage.getScene().lookup("#" + id)));
  }

  private void save(String name) throws IOException {
    byte[] picture = WindowFixture.call(() -> Png.encode(stage.getScene().snapshot(null)));
    Files.write(SCREENS.resolve(name + ".png"), picture);
    assertThat(SCREENS.resolve(name + ".png")).isNotEmptyFile();
  }

  private static String two(float value) {
    return String.format(Locale.ENGLISH, "%.2f", value).replace('-', '−');
  }
}
