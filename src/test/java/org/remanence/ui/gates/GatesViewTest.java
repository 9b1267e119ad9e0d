package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepSentence;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.plot.token.TokenCurve;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

class GatesViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final InspectedModels classifiers = new InspectedModels();
  private final SimpleStringProperty sentence = new SimpleStringProperty("le film était bon");
  private final SavedFiles files = new SavedFiles();
  private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
  private final Subscriptions subscriptions = new Subscriptions();
  private GatesViewModel model;

  @BeforeEach
  void open() throws IOException {
    window.show(
        1024,
        690,
        () -> {
          model = new GatesViewModel(classifiers, sentence, window.tasks(), window::fail);
          return view();
        });
  }

  private Parent view() {
    var context = new ViewContext(window.appearance(), files, subscriptions);
    return new GatesTab(
            model,
            new ModelSources(training, () -> {}, () -> {}, () -> {}, new SimpleStringProperty("")),
            new StepSounds(window.settings(), window::fail))
        .build(context);
  }

  @Test
  void aViewBuiltAnewPlaysAtTheSpeedOfTheFirst() {
    WindowFixture.run(
        () -> {
          model.sourceProperty().set(CellSource.IDEALISED);
          for (int change = 0; change < 3; change++) {
            subscriptions.end();
            window.stage().getScene().setRoot(view());
          }
        });
    WindowFixture.await(() -> model.runProperty().get() != null);
    List<Long> frames = new ArrayList<>();
    List<Double> positions = new ArrayList<>();
    AnimationTimer watch =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.add(now);
            positions.add(model.playback().positionProperty().get());
          }
        };
    WindowFixture.run(
        () -> {
          model.playback().goTo(0);
          model.playback().toggle();
          watch.start();
        });
    WindowFixture.await(() -> frames.size() > 10);
    WindowFixture.run(
        () -> {
          watch.stop();
          model.playback().toggle();
        });
    int last = frames.size() - 1;
    double seconds = (frames.get(last) - frames.get(0)) / 1e9;
    assertThat((positions.get(last) - positions.get(0)) / seconds)
        .as("phases a second")
        .isCloseTo(model.playback().phasesPerSecondProperty().get(), within(1e-6));
  }

  @Test
  void withoutATrainedNetworkItOffersTrainingAndTheIllustration() throws IOException {
    assertThat(node(VBox.class, "empty").isVisible()).isTrue();
    WindowFixture.run(() -> node(Button.class, "idealButton").fire());
    WindowFixture.await(() -> model.runProperty().get() != null);
    assertThat(node(VBox.class, "empty").isVisible()).isFalse();
    assertThat(node(Label.class, "notice").getText()).startsWith("Illustration, not your model");
    WindowFixture.run(() -> model.playback().goTo(4));
    window.shoot("gates-ideal");
    WindowFixture.run(() -> node(ToggleButton.class, "idealToggle").fire());
    assertThat(node(VBox.class, "empty").isVisible()).isTrue();
  }

  @Test
  void whileATrainingIsOnItIsSaidThatTheCellWillCome() {
    assertThat(node(Label.class, "emptyText").getText())
        .isEqualTo(Messages.text("gates.empty.text"));
    WindowFixture.run(() -> training.set(true));
    assertThat(node(Label.class, "emptyText").getText())
        .isEqualTo(Messages.text("gates.empty.training"));
    assertThat(node(Button.class, "trainButton").isDisabled()).isTrue();
    assertThat(node(ProgressIndicator.class, "waiting").isVisible()).isTrue();
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
    assertThat(diagram().getAccessibleText())
        .contains("σ  f = " + two(forget))
        .contains("h(t) = " + two(hidden));
    assertThat(node(Label.class, "where").getText()).isEqualTo("word 4 of 4: bon");
    assertThat(node(Label.class, "shapes").getText()).isEqualTo("W: 4×12, U: 3×12, 4 blocks");
    assertThat(node(Label.class, "sameWeights").isVisible()).isTrue();
    assertThat(formulas()).hasSize(6);
  }

  @Test
  void theBackwardPassShowsTheGradientsAndItsChainRule() throws IOException {
    put(Architecture.LSTM);
    WindowFixture.run(() -> model.unitProperty().set(2));
    turn();
    WindowFixture.await(model::goesBackward);
    CellRun run = model.runProperty().get();
    assertThat(node(Label.class, "where").getText()).isEqualTo("word 4 of 4: bon");
    assertThat(node(Label.class, "stageTitle").getText()).isEqualTo("1 · At h(t)");
    double hidden = run.gradients(0, 3, 2).get(Quantity.HIDDEN_STATE);
    assertThat(diagram().getAccessibleText()).contains("h(t) = ").contains(gradient(hidden));
    assertThat(texts())
        .hasSize(5)
        .anyMatch(text -> text.startsWith("∂L/∂(Σ o) = ∂L/∂h(t)·tanh c(t)·o·(1 − o) = "));
    assertThat(node(Label.class, "notice").getText()).startsWith("Backward pass: ");
    Passport passport =
        WindowFixture.call(() -> model.passports().quantity(Quantity.FORGET_GATE, 1)).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.CELL_GRADIENT);
    assertThat(passport.value()).isEqualTo(run.gradients(0, 1, 2).get(Quantity.FORGET_GATE));
    WindowFixture.run(() -> model.playback().goTo(1));
    window.shoot("gates-backward");
    turn();
    WindowFixture.await(() -> model.runProperty().get().gradient() == null);
    assertThat(node(Label.class, "where").getText()).isEqualTo("word 2 of 4: film");
    assertThat(formulas()).hasSize(6);
  }

  /** Gradients are those of the network as it is. */
  @Test
  void aChangeEndsTheBackwardPass() {
    put(Architecture.GRU);
    turn();
    WindowFixture.await(model::goesBackward);
    WindowFixture.run(
        () -> model.set(new LayerEdit(0, new CellEdit(Signal.UPDATE_GATE, 1, 1, 0.5))));
    WindowFixture.await(() -> model.runProperty().get().isEdited());
    assertThat(model.backwardProperty().get()).isFalse();
    assertThat(node(ToggleButton.class, "backwardToggle").isDisabled()).isTrue();
    WindowFixture.run(() -> model.edits().clear());
    WindowFixture.await(() -> !model.runProperty().get().isEdited());
    assertThat(node(ToggleButton.class, "backwardToggle").isDisabled()).isFalse();
  }

  private void turn() {
    WindowFixture.run(() -> node(ToggleButton.class, "backwardToggle").fire());
  }

  private static String gradient(double value) {
    return Math.abs(value) < 0.01 ? NumberText.scientific(value) : NumberText.decimal(value, 2);
  }

  @Test
  void everyCellOfEveryArchitectureCanBeChosen() throws IOException {
    for (Architecture architecture : SampleModels.RECURRENT) {
      put(architecture);
      WindowFixture.run(() -> box("architectureBox").setValue(architecture));
      WindowFixture.await(
          () ->
              model.runProperty().get() != null
                  && model.runProperty().get().network().key() == architecture);
      int layers = model.runProperty().get().layers().size();
      for (int layer = 0; layer < layers; layer++) {
        int chosen = layer;
        WindowFixture.run(() -> box("layerBox").setValue(chosen));
        for (StepPhase ignored : StepPhase.values()) {
          WindowFixture.run(() -> model.playback().stepPhase(1));
        }
        assertThat(node(Label.class, "stageText").getText()).isNotEmpty();
      }
      window.shoot("gates-" + architecture.id());
    }
    WindowFixture.run(() -> box("unitBox").setValue(StepValues.ALL_UNITS));
    assertThat(formulas()).isEmpty();
    assertThat(node(Label.class, "hint").getText()).contains("Choose one unit");
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
                && model.runProperty().get().network().key() == Architecture.GRU);
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
    assertThat(model.playback().phase()).isEqualTo(StepPhase.CONCATENATE);
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
  void eachStepSaysWhatItChanged() {
    put(Architecture.LSTM);
    CellRun run = WindowFixture.call(model.runProperty()::get);
    for (int token : new int[] {0, 1, 2}) {
      WindowFixture.run(() -> model.playback().goTo(token));
      String expected =
          StepSentence.of(run.layers().get(0), run.tokens(), token, model.unitProperty().get());
      assertThat(node(Label.class, "changed").getText()).isEqualTo(expected);
      assertThat(diagram().getAccessibleHelp()).isEqualTo(expected);
    }
    WindowFixture.run(() -> model.backwardProperty().set(true));
    WindowFixture.await(() -> !node(Label.class, "changed").isVisible());
  }

  @Test
  void valvesMoveToValuesThatAreWrittenAtOnce() {
    Classifier lstm = put(Architecture.LSTM);
    LayerTrace trace = lstm.inspect(sentence.get()).trace().layers().get(0);
    WindowFixture.run(
        () -> {
          model.unitProperty().set(2);
          model.playback().goTo(0);
          window.appearance().reduceMotion(false);
          List<Double> before = fillings();
          model.playback().goTo(3);
          assertThat(fillings()).isEqualTo(before);
          assertThat(diagram().getAccessibleText())
              .contains("σ  f = " + two(trace.get(Signal.FORGET_GATE)[3][2]));
          Glide.settle();
          assertThat(fillings()).isNotEqualTo(before);
          List<Double> after = fillings();
          window.appearance().reduceMotion(true);
          model.playback().goTo(0);
          assertThat(fillings()).as("with reduced motion").isEqualTo(before);
          model.playback().goTo(3);
          assertThat(fillings()).isEqualTo(after);
        });
  }

  private List<Double> fillings() {
    return diagram().lookupAll(".gate.valve .fill").stream()
        .map(fill -> ((Rectangle) fill).getHeight())
        .toList();
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
            lstm.inspect(sentence.get(), LayerEdit.byLayer(model.edits())).trace().probabilities());
    assertThat(node(Label.class, "outcome").getText()).contains(" → ");
    WindowFixture.run(() -> box("unitBox").setValue(StepValues.ALL_UNITS));
    assertThat(node(Label.class, "differences").getText())
        .as("a root mean square has no sign")
        .containsPattern("h 0\\.\\d\\d, c 0\\.\\d\\d$");
    window.shoot("gates-what-if");
    WindowFixture.run(() -> node(Slider.class, "editValue").setValue(1));
    WindowFixture.run(() -> node(Button.class, "editSet").fire());
    WindowFixture.await(
        () -> model.runProperty().get().layers().get(0).get(Signal.FORGET_GATE)[3][0] == 1);
    assertThat(model.edits()).hasSize(1);
    WindowFixture.run(() -> node(Button.class, "editReset").requestFocus());
    WindowFixture.run(() -> node(Button.class, "editReset").fire());
    assertThat(WindowFixture.<Node>call(() -> diagram().getScene().getFocusOwner()))
        .isSameAs(node(Button.class, "editSet"));
    WindowFixture.await(() -> !model.runProperty().get().isEdited());
    assertThat(node(Label.class, "outcome").getText()).doesNotContain("→");
    WindowFixture.run(() -> node(Button.class, "editUndo").fire());
    assertThat(model.edits()).extracting(edit -> edit.cell().value()).containsExactly(1.0);
    WindowFixture.run(
        () ->
            diagram()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
    assertThat(model.edits()).extracting(edit -> edit.cell().value()).containsExactly(0.0);
    WindowFixture.run(() -> node(Button.class, "editUndo").fire());
    assertThat(model.edits()).isEmpty();
    assertThat(node(Button.class, "editUndo").isDisabled()).isTrue();
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
  void aUnitCanBeZeroedAndTheDifferenceIsSaid() {
    Classifier lstm = put(Architecture.LSTM);
    WindowFixture.run(() -> box("unitBox").setValue(StepValues.ALL_UNITS));
    assertThat(node(Button.class, "editZero").isDisabled()).isTrue();
    assertThat(node(CheckBox.class, "editAllUnits").isDisabled()).isTrue();
    WindowFixture.run(
        () -> {
          box("unitBox").setValue(1);
          model.playback().goTo(3);
        });
    assertThat(node(Button.class, "editZero").getText()).isEqualTo("Zero unit 1");
    WindowFixture.run(() -> node(Button.class, "editZero").fire());
    WindowFixture.await(() -> model.runProperty().get().isEdited());
    CellRun run = model.runProperty().get();
    for (float[] row : run.layers().get(0).get(Signal.HIDDEN_STATE)) {
      assertThat(row[1]).isZero();
    }
    float[] before = lstm.inspect(sentence.get()).trace().probabilities();
    float[] after =
        lstm.inspect(sentence.get(), LayerEdit.byLayer(model.edits())).trace().probabilities();
    int label = lstm.inspect(sentence.get()).predicted();
    float h = lstm.inspect(sentence.get()).trace().layers().get(0).get(Signal.HIDDEN_STATE)[3][1];
    String text = node(Label.class, "differences").getText();
    assertThat(text)
        .contains("P(" + lstm.labels().get(label) + ")")
        .contains(points(after[label] - before[label]) + " points")
        .contains("h " + signed(-h));
    TokenCurve curve = node(TokenCurve.class, "difference");
    assertThat(curve.isVisible()).isTrue();
    assertThat(curve.table().values().get(0)[3]).isEqualTo(-h);
    WindowFixture.run(() -> node(Button.class, "editReset").fire());
    WindowFixture.await(() -> !model.runProperty().get().isEdited());
    assertThat(node(TokenCurve.class, "difference").isVisible()).isFalse();
    assertThat(node(Label.class, "differences").isVisible()).isFalse();
  }

  @Test
  void theTwoUnitCellHidesItsResultsUntilTheyAreAskedFor() throws IOException {
    WindowFixture.run(() -> node(Button.class, "handButton").fire());
    WindowFixture.await(() -> model.runProperty().get() != null);
    assertThat(node(Label.class, "notice").getText()).startsWith("Illustration, not your model");
    assertThat(node(TextField.class, "sentence").getText()).isEqualTo("1 0 2");
    assertThat(marks()).containsExactly("Illustration, not your model");
    assertThat(texts()).element(0).isEqualTo("i = σ(1·2 + (−1)) = σ(1.000) = 0.731");
    window.shoot("gates-by-hand");
    WindowFixture.run(() -> node(CheckBox.class, "hideResults").fire());
    assertThat(texts()).allMatch(text -> text.endsWith("= ?"));
    assertThat(diagram().getAccessibleText()).doesNotContain("0.73");
    WindowFixture.run(() -> press(formulas().get(0), KeyCode.ENTER));
    assertThat(texts().get(0)).endsWith("= 0.731");
    assertThat(texts().subList(1, 6)).allMatch(text -> text.endsWith("= ?"));
    assertThat(diagram().getAccessibleText()).contains("σ  i = 0.73").doesNotContain("c(t) =");
    window.shoot("gates-by-hand-hidden");
    WindowFixture.run(() -> model.playback().goTo(1));
    assertThat(texts()).allMatch(text -> text.endsWith("= ?"));
    WindowFixture.run(() -> node(CheckBox.class, "hideResults").fire());
    WindowFixture.run(() -> node(TextField.class, "sentence").setText("3 3"));
    WindowFixture.await(() -> model.runProperty().get().tokens().size() == 2);
    assertThat(sentence.get()).as("the other tabs' sentence").isEqualTo("le film était bon");
    WindowFixture.run(() -> node(ToggleButton.class, "handToggle").fire());
    assertThat(node(VBox.class, "empty").isVisible()).isTrue();
    assertThat(node(TextField.class, "sentence").getText()).isEqualTo("le film était bon");
  }

  /** Of an illustration there is no program: no network was trained. */
  @Test
  void theNetworkShownIsOfferedAsAProgram() {
    put(Architecture.GRU);
    MenuItem program = node(MenuButton.class, "figuresButton").getItems().get(2);
    assertThat(program.isDisable()).isFalse();
    WindowFixture.run(() -> ((Menu) program).getItems().get(0).fire());
    assertThat(files.texts.values()).first().asString().contains("keras.layers.GRU(");
    WindowFixture.run(() -> model.sourceProperty().set(CellSource.IDEALISED));
    WindowFixture.await(() -> program.isDisable());
  }

  @Test
  void theFiguresNumbersAreTheEngines() {
    Classifier gru = put(Architecture.GRU);
    LayerTrace trace = gru.inspect(sentence.get()).trace().layers().get(0);
    WindowFixture.run(() -> model.unitProperty().set(1));
    MenuButton figures = node(MenuButton.class, "figuresButton");
    for (MenuItem figure : figures.getItems().subList(0, 2)) {
      WindowFixture.run(() -> ((Menu) figure).getItems().stream().skip(2).forEach(MenuItem::fire));
    }
    assertThat(files.texts.keySet())
        .containsExactly(
            "GRU-unit-1.csv",
            "GRU-unit-1.svg",
            "Gates-and-states-over-the-words.csv",
            "Gates-and-states-over-the-words.svg");
    assertThat(files.images.values())
        .containsExactly(diagram(), diagram().getParent().lookup(".gate-curves"));
    List<String[]> cell = rows(files.texts.get("GRU-unit-1.csv"));
    List<String[]> curves = rows(files.texts.get("Gates-and-states-over-the-words.csv"));
    int reset = List.of(cell.get(0)).indexOf("r");
    int hidden = List.of(cell.get(0)).indexOf("h(t)");
    assertThat(curves.get(0))
        .containsExactly("token", "reset r", "update z", "candidate", "hidden h");
    for (int t = 0; t < 4; t++) {
      double r = trace.get(Signal.RESET_GATE)[t][1];
      double h = trace.get(Signal.HIDDEN_STATE)[t][1];
      assertThat(Double.parseDouble(cell.get(t + 1)[reset])).isEqualTo(r);
      assertThat(Double.parseDouble(cell.get(t + 1)[hidden])).isEqualTo(h);
      assertThat(Double.parseDouble(curves.get(t + 1)[1])).isEqualTo(r);
      assertThat(Double.parseDouble(curves.get(t + 1)[4])).isEqualTo(h);
    }
    assertThat(files.texts.get("GRU-unit-1.svg")).startsWith("<svg").contains("tanh  h̃");
  }

  @Test
  void aLongEquationGoesOnFromAnEqualsSign() {
    put(Architecture.LSTM);
    List<Label> sides = new ArrayList<>();
    for (Node line : formulas()) {
      List<Label> parts =
          ((FormulaLine) line).getChildren().stream().map(Label.class::cast).toList();
      assertThat(String.join(" ", parts.stream().map(Label::getText).toList()))
          .isEqualTo(line.getAccessibleText());
      sides.addAll(parts.subList(1, parts.size()));
    }
    assertThat(sides).allMatch(side -> side.getText().startsWith("= "));
    // The system makes the window narrower when it likes, and the layout follows.
    WindowFixture.run(() -> window.stage().setWidth(460));
    WindowFixture.await(
        () -> sides.stream().anyMatch(side -> side.getLayoutY() > side.getHeight() / 2));
  }

  @Test
  void aSentenceThatIsNotReadWholeSaysSo() {
    Classifier lstm = put(Architecture.LSTM);
    WindowFixture.run(() -> sentence.set("le film était bon ".repeat(20)));
    WindowFixture.await(() -> model.runProperty().get().inspection().dropped() > 0);
    int read = lstm.inspect(sentence.get()).tokens().size();
    assertThat(node(Label.class, "notice").getText())
        .isEqualTo(Messages.text("states.dropped", 80 - read, read));
  }

  @Test
  void everyFigureIsReachedByKeyboard() {
    put(Architecture.LSTM);
    assertThat(marks()).containsExactly("");
    List<Node> figures = new ArrayList<>(List.of(diagram()));
    WindowFixture.run(
        () -> figures.addAll(window.stage().getScene().getRoot().lookupAll(".token-curve")));
    assertThat(figures).hasSizeGreaterThanOrEqualTo(5).allMatch(Node::isFocusTraversable);
    assertThat(figures.subList(0, 5)).allMatch(figure -> !figure.getAccessibleText().isBlank());
  }

  @Test
  void aButtonInFocusKeepsItsSpaceBar() {
    put(Architecture.LSTM);
    WindowFixture.run(() -> press(node(Button.class, "editSet"), KeyCode.SPACE));
    WindowFixture.run(() -> press(node(Slider.class, "speed"), KeyCode.RIGHT));
    assertThat(model.playback().playingProperty().get()).isFalse();
    assertThat(model.playback().phase()).isEqualTo(StepPhase.OUTPUT);
    double before = node(Slider.class, "speed").getValue();
    WindowFixture.run(() -> press(node(Slider.class, "speed"), KeyCode.RIGHT));
    assertThat(node(Slider.class, "speed").getValue()).isEqualTo(before + 0.25);
    WindowFixture.run(() -> press(node(Slider.class, "editValue"), KeyCode.RIGHT));
    assertThat(node(Slider.class, "editValue").getValue()).isEqualTo(0.05);
  }

  @Test
  void anEmptySentenceSaysSoAndAnotherOneGoesOn() {
    put(Architecture.LSTM);
    WindowFixture.run(() -> sentence.set(""));
    WindowFixture.await(() -> model.runProperty().get().tokens().isEmpty());
    assertThat(node(Label.class, "notice").getText()).isEqualTo(Messages.text("states.no-tokens"));
    assertThat(node(Button.class, "playButton").isDisabled()).isTrue();
    assertThat(node(HBox.class, "board").isVisible()).as("numbers of the old one").isFalse();
    assertThat(node(Label.class, "outcome").getParent().getParent().isVisible()).isFalse();
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
        () ->
            model.runProperty().get() != null
                && model.runProperty().get().source() == CellSource.NETWORK);
    return classifier;
  }

  private void type(KeyCode code, boolean shift) {
    WindowFixture.run(
        () ->
            window
                .stage()
                .getScene()
                .lookup(".cell-diagram")
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
  }

  private static void press(Node target, KeyCode code) {
    target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void largerTextMakesTheDrawingNoSmaller() {
    WindowFixture.run(() -> classifiers.put(SampleModels.of(Architecture.LSTM)));
    WindowFixture.await(() -> model.runProperty().get() != null);
    Node curves = WindowFixture.call(() -> diagram().getParent().lookup(".gate-curves"));
    WindowFixture.await(() -> curves.getParent() == diagram().getParent());
    double before = WindowFixture.call(() -> diagram().getWidth());
    double box = WindowFixture.call(() -> node(ComboBox.class, "unitBox").getWidth());
    WindowFixture.run(() -> IntStream.range(0, 6).forEach(i -> window.appearance().larger()));
    WindowFixture.await(() -> curves.getParent() == node(HBox.class, "board").getParent());
    WindowFixture.await(() -> diagram().getWidth() > before);
    WindowFixture.await(() -> node(ComboBox.class, "unitBox").getWidth() > box);
    double larger = WindowFixture.call(() -> node(ComboBox.class, "unitBox").getWidth());
    WindowFixture.run(() -> window.appearance().normal());
    WindowFixture.await(() -> curves.getParent() == diagram().getParent());
    WindowFixture.await(() -> node(ComboBox.class, "unitBox").getWidth() < larger);
  }

  /** Whether of one unit or of all, and in both languages: what stands in a box fits into it. */
  @Test
  void noNumberOfTheDrawingIsCut() {
    WindowFixture.run(() -> classifiers.put(SampleModels.of(Architecture.LSTM)));
    WindowFixture.await(() -> model.runProperty().get() != null);
    for (String language : List.of("en", "fr")) {
      WindowFixture.run(() -> Messages.use(Locale.forLanguageTag(language)));
      for (int unit : new int[] {1, StepValues.ALL_UNITS}) {
        WindowFixture.run(
            () -> {
              model.unitProperty().set(unit == 1 ? 0 : 1);
              model.unitProperty().set(unit);
              window.stage().getScene().snapshot(null);
            });
        List<Label> numbers =
            WindowFixture.call(
                () ->
                    diagram().lookupAll(".number").stream()
                        .map(Label.class::cast)
                        .filter(label -> !label.getText().isEmpty())
                        .toList());
        assertThat(numbers).hasSizeGreaterThan(5);
        assertThat(numbers)
            .allSatisfy(
                label ->
                    assertThat(label.getWidth())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5));
      }
    }
    WindowFixture.run(() -> Messages.use(Locale.ENGLISH));
  }

  private List<String> marks() {
    return WindowFixture.call(
        () ->
            diagram().lookupAll(".mark").stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).getText())
                .toList());
  }

  private CellDiagram diagram() {
    return WindowFixture.call(
        () -> (CellDiagram) window.stage().getScene().lookup(".cell-diagram"));
  }

  private List<String> texts() {
    return formulas().stream().map(Node::getAccessibleText).toList();
  }

  private static List<String[]> rows(String csv) {
    return csv.lines().map(line -> line.split(",")).toList();
  }

  /** With the decimals of the percentages it stands beside. */
  private static String points(float difference) {
    double points = 100.0 * difference;
    String text = NumberText.decimal(points, Math.abs(points) < 1 ? 1 : 0);
    return points > 0 ? "+" + text : text;
  }

  private static String signed(float value) {
    String text = two(value);
    return value > 0 ? "+" + text : text;
  }

  private List<Node> formulas() {
    return WindowFixture.call(() -> List.copyOf(node(VBox.class, "formulas").getChildren()));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Object> box(String id) {
    return node(ComboBox.class, id);
  }

  private <T extends Node> T node(Class<T> type, String id) {
    return type.cast(WindowFixture.call(() -> window.stage().getScene().lookup("#" + id)));
  }

  private static String two(float value) {
    return String.format(Locale.ENGLISH, "%.2f", value).replace('-', '−');
  }
}
