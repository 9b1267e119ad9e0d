package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.program.ProgramKind;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.model.program.PythonProgram;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.tab.WindowTab;

/** A Keras file, from opening it to what the tabs show of it. */
class KerasInTheWindowTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final Classifier own = SampleModels.of(Architecture.GRU).classifier();
  private Workbench workbench;
  private Scene scene;

  private Path open() throws IOException {
    Path file = window.folder().resolve("notebook.keras");
    KerasExport.write(file, own);
    workbench = window.workbench(1);
    scene =
        WindowFixture.call(
            () -> {
              Parent built = workbench.build(() -> {});
              return new Scene(built, 1024, 700);
            });
    WindowFixture.run(() -> workbench.open(List.of(file)));
    settle();
    return file;
  }

  private void settle() {
    WindowFixture.await(window.tasks()::isIdle);
    WindowFixture.call(() -> scene.snapshot(null));
  }

  @SuppressWarnings("unchecked")
  private <T extends Node> T find(String id) {
    return (T) WindowFixture.call(() -> scene.lookup("#" + id));
  }

  private KerasNetwork network() {
    return (KerasNetwork) workbench.models().classifiers().networks().values().iterator().next();
  }

  private void give(String text) {
    TextArea typed = find("keras-typed");
    Button read = find("keras-read");
    WindowFixture.run(
        () -> {
          typed.setText(text);
          read.fire();
        });
    settle();
  }

  @Test
  void itAsksForItsWordsAndReadsIdsThatAreGiven() throws IOException {
    open();
    TabPane tabs = (TabPane) WindowFixture.call(() -> scene.lookup(".tab-pane"));
    assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo(WindowTab.STATES.id());
    Label reads = find("keras-reads");
    assertThat(reads.getText()).contains("Its words are not in the file");
    assertThat(workbench.models().classifiers().shown()).isEmpty();
    give("2, 3, 4");
    assertThat(reads.getText()).contains("3 steps");
    Label verdict = find("verdict-notebook-keras");
    int best = network().inspect("").predicted();
    assertThat(verdict.getText()).startsWith(network().labels().get(best));
    give("2, 9999");
    Label problem = find("keras-problem");
    assertThat(problem.getText()).contains("9999");
    assertThat(problem.isVisible()).isTrue();
    assertThat(window.failures()).isEmpty();
    assertThat(network().inspect("").tokens()).hasSize(3);
    TextArea typed = find("keras-typed");
    WindowFixture.run(
        () -> {
          typed.setText("2, 3");
          typed.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    settle();
    assertThat(network().inspect("").tokens()).hasSize(2);
    assertThat(problem.isVisible()).isFalse();
  }

  @Test
  void aTokenizerWithMoreWordsThanTheNetworkAndASentenceOfUnknownOnesAreTold() throws IOException {
    open();
    Path words = window.folder().resolve("words.json");
    int vocabulary = own.vocabulary().words().size();
    Files.writeString(words, "{\"bon\": 2, \"rare\": " + vocabulary + "}");
    WindowFixture.run(
        () -> {
          workbench.models().session().sentenceProperty().set("xyz rare");
          workbench.models().keras().readWords(words);
        });
    settle();
    Label reads = find("keras-reads");
    assertThat(reads.getText()).contains("knows " + vocabulary, (vocabulary + 1) + " ids");
    HeatmapView heatmap = find("heatmap-notebook-keras");
    assertThat(heatmap.placeholderProperty().get()).startsWith("None of these words is known");
    WindowFixture.run(() -> workbench.models().session().sentenceProperty().set(""));
    settle();
    assertThat(heatmap.placeholderProperty().get()).startsWith("Type a sentence");
  }

  @Test
  void itIsOfferedAsAProgram() throws IOException {
    open();
    ProgramNetwork program = ProgramNetwork.of(network()).orElseThrow();
    assertThat(program.trains()).isFalse();
    assertThat(PythonProgram.pasted(ProgramKind.KERAS, program))
        .contains("keras.layers.GRU(", "notebook-keras.weights.npz");
  }

  @Test
  void aTokenizerLetsItReadTheSentenceOthersRead() throws IOException {
    open();
    Path words = window.folder().resolve("words.txt");
    Files.writeString(words, own.vocabulary().words().stream().collect(Collectors.joining("\n")));
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().putOpened(own);
          workbench.models().session().sentenceProperty().set("le film était bon");
          workbench.models().keras().readWords(words);
        });
    settle();
    List<String> verdicts =
        List.of("verdict-gru", "verdict-notebook-keras").stream()
            .map(id -> ((Label) find(id)).getText().replaceAll(".* · ", ""))
            .toList();
    assertThat(verdicts.get(0)).isEqualTo(verdicts.get(1));
    assertThat((Node) find("axis-notebook-keras")).as("one axis for both").isNull();
  }

  @Test
  void classesAreCalledAndPaddingIsSetInTheBar() throws IOException {
    open();
    give("2, 3, 4");
    TextField labels = find("keras-labels");
    WindowFixture.run(
        () -> {
          labels.setText("bad, fair, good");
          labels.getOnAction().handle(null);
        });
    settle();
    assertThat(network().labels()).containsExactly("bad", "fair", "good");
    ComboBox<?> sides = find("keras-padding");
    TextField length = find("keras-length");
    WindowFixture.run(
        () -> {
          length.setText("6");
          sides.getSelectionModel().select(2);
        });
    settle();
    assertThat(network().input().steps("").behind()).isEqualTo(3);
    WindowFixture.run(() -> ((Button) scene.lookup("#keras-close")).fire());
    settle();
    assertThat(workbench.models().classifiers().networks()).isEmpty();
  }

  @Test
  void aLengthThatIsNoneIsToldAndLeavesThePaddingAsItWas() throws IOException {
    open();
    give("2, 3, 4");
    ComboBox<?> sides = find("keras-padding");
    TextField length = find("keras-length");
    WindowFixture.run(
        () -> {
          length.setText("6");
          sides.getSelectionModel().select(2);
          length.setText("six");
          length.getOnAction().handle(null);
        });
    settle();
    assertThat(window.failures()).singleElement().asString().contains("six");
    window.failures().clear();
    assertThat(network().input().steps("").behind()).isEqualTo(3);
    assertThat(sides.getSelectionModel().getSelectedIndex()).isEqualTo(2);
    assertThat(length.getText()).isEqualTo("6");
  }

  @Test
  void aNetworkThatIsChangedKeepsItsPlaceInTheBox() throws IOException {
    Path other = Files.copy(open(), window.folder().resolve("other.keras"));
    WindowFixture.run(() -> workbench.open(List.of(other)));
    settle();
    ComboBox<KerasNetwork> box = find("keras-network");
    WindowFixture.run(() -> box.getSelectionModel().select(0));
    give("2, 3, 4");
    assertThat(box.getItems())
        .extracting(each -> each.key().title())
        .containsExactly("notebook.keras", "other.keras");
    assertThat(box.getValue().key().title()).isEqualTo("notebook.keras");
  }

  @Test
  void itsStatesHavePassports() throws IOException {
    open();
    give("2, 3, 4");
    HeatmapView heatmap = find("heatmap-notebook-keras");
    Passport passport = WindowFixture.call(() -> heatmap.passport().orElseThrow());
    float[][] hidden = network().inspect("").trace().layers().get(0).get(Signal.HIDDEN_STATE);
    assertThat(passport.kind()).isEqualTo(Kind.KERAS_SIGNAL);
    assertThat(passport.value()).isEqualTo(hidden[0][0]);
    assertThat(passport.program().orElseThrow().text()).contains("INPUT = [2, 3, 4]");
  }

  @Test
  void itsCellIsPlayed() throws IOException {
    open();
    give("2, 3, 4");
    WindowFixture.run(() -> workbench.select(WindowTab.GATES));
    settle();
    Node middle = find("middle");
    assertThat(middle.isVisible()).isTrue();
    assertThat(window.failures()).isEmpty();
  }

  @Test
  void itsLayersStandInTheShapesTab() throws IOException {
    open();
    WindowFixture.run(() -> workbench.select(WindowTab.SHAPES));
    settle();
    Node nothing = find("layers-nothing");
    assertThat(nothing.isVisible()).isTrue();
    give("2, 3, 4");
    assertThat(nothing.isVisible()).isFalse();
    int units = own.hyperparameters().hidden();
    assertThat(shape(0)).startsWith("[1, 3]");
    assertThat(shape(1)).startsWith("[1, 3, " + own.shape().embedding() + "]");
    assertThat(shape(2)).startsWith("[1, " + units + "]");
    HeatmapView state = find("layer-2");
    float[][] hidden = network().inspect("").trace().layers().get(0).get(Signal.HIDDEN_STATE);
    assertThat(state.matrixProperty().get().values()).isDeepEqualTo(new float[][] {hidden[2]});
    Node switches = find("switches");
    assertThat(switches.isVisible()).as("the bar above pads").isFalse();
    WindowFixture.run(() -> workbench.models().classifiers().putOpened(own));
    settle();
    assertThat(switches.isVisible()).as("a network of this program").isTrue();
    assertThat(window.failures()).isEmpty();
  }

  private String shape(int layer) {
    Label shape = find("shape-layer-" + layer);
    return shape.getText();
  }
}
