package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Predictions;
import org.remanence.text.LabelledText;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.heatmap.ConfusionMatrix;
import org.remanence.ui.tab.WindowTab;

/**
 * A Keras file tested on a table of the user’s, from opening both to an error that is looked into.
 */
class KerasOnATableTest {
  private static final List<String> TEXTS =
      List.of("le film était bon", "le film", "bon", "était le bon");

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final Classifier own = SampleModels.of(Architecture.GRU).classifier();
  private final List<LabelledText> counted = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;

  private void open() throws IOException {
    Path file = window.folder().resolve("notebook.keras");
    KerasExport.write(file, own);
    Path words = window.folder().resolve("words.txt");
    Files.writeString(words, own.vocabulary().words().stream().collect(Collectors.joining("\n")));
    workbench = window.workbench(1);
    scene = WindowFixture.call(() -> new Scene(workbench.build(() -> {}), 1024, 700));
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.ERRORS);
          workbench.open(List.of(file));
        });
    settle();
    WindowFixture.run(() -> workbench.models().keras().readWords(words));
    settle();
  }

  /** Labels as the network gives them but for the first text; two texts do not count. */
  private Path table(List<String> labels) throws IOException {
    for (int i = 0; i < TEXTS.size(); i++) {
      int predicted = own.inspect(TEXTS.get(i)).predicted();
      int label = i == 0 ? (predicted + 1) % labels.size() : predicted;
      counted.add(new LabelledText(TEXTS.get(i), labels.get(label), 0, 0));
    }
    // Each label is there, whatever the network says.
    for (int label = 0; label < labels.size(); label++) {
      counted.add(new LabelledText("le " + "bon ".repeat(label), labels.get(label), 0, 0));
    }
    List<String> rows = new ArrayList<>(List.of("text,label"));
    counted.forEach(row -> rows.add(row.text() + "," + row.label()));
    rows.add("???," + labels.get(0));
    rows.add("le film était bon,strange");
    return Files.write(window.folder().resolve("class.csv"), rows);
  }

  private void settle() {
    WindowFixture.await(window.tasks()::isIdle);
    WindowFixture.call(() -> scene.snapshot(null));
  }

  /** A part of the page. */
  @SuppressWarnings("unchecked")
  private <T extends Node> T find(String id) {
    return (T) WindowFixture.call(() -> scene.lookup("#table-section").lookup("#" + id));
  }

  private String said(String id) {
    Labeled label = find(id);
    return label.isVisible() ? label.getText() : "";
  }

  private void openTable(Path table) {
    WindowFixture.run(() -> workbench.open(List.of(table)));
    settle();
  }

  private void fire(String id) {
    Button button = find(id);
    WindowFixture.run(button::fire);
    settle();
  }

  private void choose(List<String> labels) {
    for (int place = 0; place < labels.size(); place++) {
      ComboBox<String> box = find("class-label-" + place);
      String label = labels.get(place);
      WindowFixture.run(() -> box.setValue(label));
    }
  }

  private KerasNetwork network() {
    return (KerasNetwork) workbench.models().classifiers().networks().values().iterator().next();
  }

  private List<String> listed() {
    TableView<?> table = find("worst");
    return WindowFixture.call(
        () -> {
          List<String> texts = new ArrayList<>();
          for (int row = 0; row < table.getItems().size(); row++) {
            texts.add((String) table.getColumns().get(0).getCellData(row));
          }
          return texts;
        });
  }

  @Test
  void labelsAreChosenAndTheNumbersAreThoseOfTheNetwork() throws IOException {
    open();
    assertThat(said("table-wanted")).startsWith("Open a table");
    openTable(table(List.of("bad", "fair", "good")));
    assertThat(said("table-wanted")).as("nothing is guessed").contains("Choose the label");
    Button test = find("table-run");
    assertThat(test.isDisabled()).isTrue();
    choose(List.of("bad", "bad", "good"));
    assertThat(said("table-wanted")).contains("Two classes");
    assertThat(test.isDisabled()).isTrue();
    choose(List.of("bad", "fair", "good"));
    fire("table-run");
    assertThat(network().labels()).containsExactly("bad", "fair", "good");
    assertThat(said("table-left"))
        .contains("One text is not counted, with labels that no class has: strange 1")
        .contains("reads nothing of it");
    ClassificationReport report = Predictions.of(network(), counted).report();
    assertThat(said("accuracy"))
        .startsWith(
            "notebook.keras has %d of %d test sentences right"
                .formatted(Math.round(report.accuracy() * counted.size()), counted.size()));
    ConfusionMatrix matrix = find("confusion");
    assertThat(matrix.delimited(';')).contains("bad", "fair", "good");
    assertThat(listed()).contains(TEXTS.get(0)).doesNotContain(TEXTS.get(1));
  }

  @Test
  void namesThatFitAreProposedAndAnErrorOpensInHiddenStates() throws IOException {
    open();
    WindowFixture.run(() -> workbench.models().keras().call(List.of("Bad", "fair", "good")));
    openTable(table(List.of("bad", "fair", "good")));
    assertThat(said("table-wanted")).contains("Labels were put to classes");
    fire("table-run");
    assertThat(network().labels()).containsExactly("bad", "fair", "good");
    TableView<?> errors = find("worst");
    int place = listed().indexOf(TEXTS.get(0));
    WindowFixture.run(
        () -> {
          errors.getSelectionModel().select(place);
          errors.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    settle();
    TabPane tabs = (TabPane) WindowFixture.call(() -> scene.lookup(".tab-pane"));
    assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo(WindowTab.STATES.id());
    assertThat(workbench.models().session().sentenceProperty().get()).isEqualTo(TEXTS.get(0));
  }

  @Test
  void anotherTableOrNetworkTakesTheOldNumbersAway() throws IOException {
    open();
    openTable(table(List.of("0", "1", "2")));
    fire("table-run");
    assertThat(find("accuracy").getParent().isVisible()).isTrue();
    WindowFixture.run(() -> workbench.models().keras().call(List.of("a", "b", "c")));
    settle();
    assertThat(find("accuracy").getParent().isVisible()).isFalse();
    assertThat(said("table-wanted")).contains("Choose the label");
    WindowFixture.run(() -> ((Button) scene.lookup("#keras-close")).fire());
    settle();
    assertThat(said("table-wanted")).startsWith("A Keras network that classifies texts");
  }

  @Test
  void aTableThatIsNotForTheTestIsForTheTraining() throws IOException {
    open();
    WindowFixture.run(() -> workbench.select(WindowTab.STATES));
    openTable(table(List.of("bad", "fair", "good")));
    TabPane tabs = (TabPane) WindowFixture.call(() -> scene.lookup(".tab-pane"));
    assertThat(tabs.getSelectionModel().getSelectedItem().getId())
        .isEqualTo(WindowTab.TRAINING.id());
  }
}
