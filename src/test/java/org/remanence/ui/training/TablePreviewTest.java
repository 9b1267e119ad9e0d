package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Hyperparameter;
import org.remanence.text.LabelledText;
import org.remanence.text.table.TableSource;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.training.form.DataSelection;

/** How a table was read is shown, and changed with one click each. */
class TablePreviewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final BackgroundTrainingService service =
      window.closing(new BackgroundTrainingService(1));

  private TrainingViewModel model;
  private DataSelection texts;

  @BeforeEach
  void show() {
    window.show(1024, 700, this::view);
    WindowFixture.await(() -> model.texts().datasetProperty().get() != null);
    texts = model.texts();
  }

  private Parent view() {
    model = TrainingModels.of(window, service, new InspectedModels());
    var files = new FileDialogs(window::stage, window.settings(), window.tasks());
    ViewContext context = new ViewContext(window.appearance(), files, new Subscriptions());
    return new TrainingTab(model, () -> {}).build(context);
  }

  @Test
  void opensWithWhatIsWrongAndMendsItByOneClick() throws IOException {
    open(table("Pos", "\n,neg\nGood &amp; so,pos\n"));
    assertThat(text("tableFormat")).contains("separator comma", "text: column 1 “text”");
    assertThat(problems()).anyMatch(row -> row.startsWith("Rows without a text: 1 (line 14)"));
    assertThat(rows().getItems().get(0).text()).isEqualTo("day 0 was fine");

    press("tableMend-labels");
    assertThat(texts.datasetProperty().get().labels()).containsExactly("neg", "pos");
    assertThat(problems()).anyMatch(row -> row.endsWith(": merged"));
    press("tableMend-html");
    assertThat(texts.datasetProperty().get().examples())
        .extracting(LabelledText::text)
        .contains("Good & so");
    press("tableMend-labels");
    assertThat(texts.datasetProperty().get().labels()).contains("Pos");
  }

  @Test
  void aWrongGuessIsChangedWhereItIsSeen() throws IOException {
    Path file = window.folder().resolve("mac.csv");
    Files.writeString(file, table("pos", "").replace("fine", "été"), Charset.forName("UTF-8"));
    WindowFixture.run(() -> texts.openFile(file));
    awaitRead();
    press("previewButton");
    Charset windows = Charset.forName("windows-1252");
    choose("tableEncoding", windows);
    assertThat(rows().getItems().get(0).text()).isEqualTo("day 0 was Ã©tÃ©");
    assertThat(problems()).anyMatch(row -> row.startsWith("Texts whose accents"));
    choose("tableEncoding", Charset.forName("UTF-8"));
    assertThat(rows().getItems().get(0).text()).isEqualTo("day 0 was été");
    assertThat(texts.source().file()).contains(file);
  }

  @Test
  void aTableThatCannotBeTrainedOnIsMendedAllTheSame() throws IOException {
    open(table("pos", "\nalone,rare\n"));
    assertThat(texts.problemProperty().get()).hasMessageContaining("“rare” (1; line 14)");
    press("tableMend-rare");
    assertThat(texts.problemProperty().get()).isNull();
    assertThat(texts.datasetProperty().get().labels()).containsExactly("neg", "pos");
    press("tableMend-rare");
    press("tableMend-merge-rare");
    assertThat(problems()).anyMatch(row -> row.contains("merged as “other”"));
  }

  @Test
  void theLengthThatKeepsNearlyAllIsTakenByOneClick() throws IOException {
    open(table("pos", "\n" + "long ".repeat(50) + ",pos\n" + ",neg\n"));
    press("tableLength");
    assertThat(model.form().field(Hyperparameter.MAX_LENGTH).whole()).isEqualTo(46);
    assertThat(problems()).noneMatch(row -> row.contains("longer than 30"));
  }

  @Test
  void aCleanTableOpensNoWindow() throws IOException {
    Path file = window.folder().resolve("clean.csv");
    Files.writeString(file, table("pos", ""));
    WindowFixture.run(() -> texts.openFile(file));
    awaitRead();
    assertThat(WindowFixture.<Integer>call(() -> Window.getWindows().size())).isEqualTo(1);
    assertThat(WindowFixture.<Boolean>call(() -> find("previewButton").isVisible())).isTrue();
  }

  @Test
  void aTableDictatedInClassIsCheckedAsItGrows() {
    WindowFixture.run(() -> ((Button) find("dictateButton")).fire());
    dictate("day one was fine", "pos");
    assertThat(text("dictatedSaid"))
        .startsWith("Labels: pos 1")
        .contains("Still needed: at least two different labels")
        .doesNotContain("class.csv", "--mend");
    for (String day : List.of("two", "three")) {
      dictate("day " + day + " was fine", "pos");
    }
    for (String day : List.of("four", "five", "six")) {
      dictate("day " + day + " was grim", "neg");
    }
    assertThat(text("dictatedSaid")).isEqualTo("Labels: neg 3, pos 3");
    assertThat(WindowFixture.<Boolean>call(() -> find("dictatedUse").isDisabled())).isFalse();
    dictate("day six was grim", "pos");
    assertThat(text("dictatedSaid")).contains("The same text under two labels: 2 (lines 7, 8)");

    delete(0);
    assertThat(text("dictatedSaid"))
        .contains("Labels: neg 3, pos 3", "The same text under two labels: 2 (lines 6, 7)");
    dictate("day seven was grim", "neg");
    delete(4);
    assertThat(text("dictatedSaid")).isEqualTo("Labels: neg 3, pos 3");
    assertThat(dictated().getItems())
        .extracting(LabelledText::line)
        .containsExactly(2, 3, 4, 5, 6, 7);
    List<LabelledText> six = List.copyOf(dictated().getItems());
    delete(0);
    delete(0);
    WindowFixture.run(
        () -> {
          ((Button) find("dictatedUndo")).fire();
          dictated()
              .fireEvent(
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
        });
    assertThat(dictated().getItems()).isEqualTo(six);
    assertThat(text("dictatedSaid")).isEqualTo("Labels: neg 3, pos 3");
    WindowFixture.run(
        () -> {
          dictated().getScene().getWindow().hide();
          ((Button) find("dictateButton")).fire();
        });
    assertThat(dictated().getItems()).as("opened again").isEqualTo(six);
    assertThat(text("dictatedSaid")).isEqualTo("Labels: neg 3, pos 3");
  }

  @Test
  void aDictatedTableIsTypedByKeyboardChangedInPlaceAndKept() {
    WindowFixture.run(() -> ((Button) find("dictateButton")).fire());
    WindowFixture.run(
        () -> {
          ((TextField) find("dictatedText")).setText("day one was fine");
          ComboBox<?> label = (ComboBox<?>) find("dictatedLabel");
          label.getEditor().setText("pos");
          label.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    dictate("day two was grim", "Pos");
    assertThat(text("dictatedSaid")).contains("Labels: Pos 1, pos 1");
    edit(1, 2, " neg ");
    edit(0, 1, " ");
    assertThat(text("dictatedSaid"))
        .contains("Labels: neg 1, pos 1", "“pos” (1)", "“neg” (1)", "three different texts")
        .doesNotContain("swapped");
    WindowFixture.run(() -> ((Stage) find("dictatedText").getScene().getWindow()).close());
    WindowFixture.run(() -> ((Button) find("dictateButton")).fire());
    assertThat(dictated().getItems())
        .containsExactly(
            new LabelledText("day one was fine", "pos", 2, 0),
            new LabelledText("day two was grim", "neg", 3, 0));
    WindowFixture.run(
        () -> {
          dictated().getSelectionModel().selectAll();
          ((Button) find("dictatedRemove")).fire();
        });
    assertThat(dictated().getItems()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private void edit(int row, int column, String typed) {
    WindowFixture.run(
        () -> {
          TableView<LabelledText> table = dictated();
          var edited = (TableColumn<LabelledText, String>) table.getColumns().get(column);
          edited
              .getOnEditCommit()
              .handle(
                  new TableColumn.CellEditEvent<>(
                      table,
                      new TablePosition<>(table, row, edited),
                      TableColumn.editCommitEvent(),
                      typed));
        });
  }

  @Test
  void whatWasReadIsShownOnce() throws IOException {
    open(table("Pos", ""));
    List<LabelledText> before = rows().getItems();
    AtomicInteger shown = new AtomicInteger();
    rows().itemsProperty().addListener((items, old, now) -> shown.incrementAndGet());
    press("tableMend-labels");
    assertThat(shown).hasValue(1);
    assertThat(rows().getItems()).hasSameSizeAs(before).isNotEqualTo(before);
    assertThat(texts.readingProperty().get().dataset()).isEqualTo(texts.datasetProperty().get());
  }

  @Test
  void ofALargeTableASampleIsReadAndAllOfItByOneClick() throws IOException {
    Path file = window.folder().resolve("large.csv");
    Files.writeString(
        file,
        "text,label\n"
            + IntStream.range(0, 60_000)
                .mapToObj(i -> "day " + i + (i % 3 == 0 ? ",grim\n" : ",fine\n"))
                .collect(Collectors.joining()));
    WindowFixture.run(() -> texts.openFile(file));
    awaitRead();
    assertThat(text("sampleText"))
        .isEqualTo("A sample of 50,000 of 60,000 texts, of each label its share.");
    press("readAll");
    assertThat(texts.datasetProperty().get().labelCounts())
        .containsExactly(entry("fine", 40_000L), entry("grim", 20_000L));
    assertThat(WindowFixture.<Boolean>call(() -> find("readingBox").isVisible())).isFalse();
    assertThat(((TableSource) texts.source()).sample()).isEqualTo(60_000);
  }

  private void delete(int row) {
    WindowFixture.run(
        () -> {
          dictated().getSelectionModel().clearAndSelect(row);
          dictated()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
        });
  }

  @SuppressWarnings("unchecked")
  private TableView<LabelledText> dictated() {
    return (TableView<LabelledText>) WindowFixture.<Node>call(() -> find("dictatedRows"));
  }

  private void dictate(String typed, String label) {
    WindowFixture.run(
        () -> {
          ((TextField) find("dictatedText")).setText(typed);
          ((ComboBox<?>) find("dictatedLabel")).getEditor().setText(label);
          ((Button) find("dictatedAdd")).fire();
        });
  }

  private void open(String content) throws IOException {
    Path file = window.folder().resolve("table.csv");
    Files.writeString(file, content);
    WindowFixture.run(() -> texts.openFile(file));
    WindowFixture.await(() -> WindowFixture.call(() -> find("tableFormat") != null));
    awaitRead();
  }

  private static String table(String firstLabel, String end) {
    StringBuilder table = new StringBuilder("text,label\n");
    for (int i = 0; i < 6; i++) {
      table.append("day %d was fine,%s\n".formatted(i, i < 3 ? firstLabel : "pos"));
      table.append("day %d was grim,neg\n".formatted(i));
    }
    return table.append(end.stripLeading()).toString().replace("\n\n", "\n");
  }

  private void awaitRead() {
    WindowFixture.await(
        () -> texts.datasetProperty().get() != null || texts.problemProperty().get() != null);
  }

  private void press(String id) {
    WindowFixture.run(() -> ((Button) find(id)).fire());
    awaitRead();
  }

  @SuppressWarnings("unchecked")
  private void choose(String id, Object value) {
    WindowFixture.run(() -> ((ComboBox<Object>) find(id)).setValue(value));
    awaitRead();
  }

  private String text(String id) {
    return WindowFixture.call(() -> ((Label) find(id)).getText());
  }

  private List<String> problems() {
    return WindowFixture.call(
        () ->
            find("tableProblems").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
  }

  @SuppressWarnings("unchecked")
  private TableView<LabelledText> rows() {
    return (TableView<LabelledText>) WindowFixture.<Node>call(() -> find("tableRows"));
  }

  private static Node find(String id) {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(each -> each.getScene().lookup("#" + id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
