package org.remanence.ui.training.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.files.Csv;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetChecks;
import org.remanence.text.LabelledText;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableTexts;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.tab.Columns;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.training.form.DataSelection;

/** A table that a class dictates: text by text, checked as it grows, trained on at once. */
public final class DictatedTable {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 620;
  private static final String NAME = "class.csv";

  /** Behind the header. */
  private static final int FIRST_LINE = 2;

  private final DataSelection texts;
  private final FileDialogs files;
  private final TableView<LabelledText> rows = new TableView<>();
  private final TextField text = new TextField();
  private final ComboBox<String> label = new ComboBox<>();
  private final Label said = new Label();
  private final Undo<List<LabelledText>> undo = new Undo<>();
  private final Button use = new Button(Messages.text("training.dictate.use"));

  private DictatedTable(DataSelection texts, FileDialogs files) {
    this.texts = texts;
    this.files = files;
    rows.setItems(texts.dictated());
    rows.setId("dictatedRows");
    rows.setAccessibleText(Messages.text("training.dictate"));
    addColumn("training.table.text", 560, LabelledText::text);
    addColumn("training.table.label", 150, LabelledText::label);
    text.setId("dictatedText");
    text.setPromptText(Messages.text("training.table.text"));
    label.setId("dictatedLabel");
    label.setEditable(true);
    label.setPromptText(Messages.text("training.table.label"));
    label.setAccessibleText(Messages.text("training.table.label"));
    text.setOnAction(event -> add());
    use.setId("dictatedUse");
    use.setOnAction(event -> save());
    rows.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            delete();
          }
        });
    said.setId("dictatedSaid");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    check();
  }

  /** Opens the table as it was left. */
  public static void open(Node from, DataSelection texts, FileDialogs files) {
    DictatedTable table = new DictatedTable(texts, files);
    SideWindow.open(from, Messages.text("training.dictate"), table.page(), WIDTH, HEIGHT);
  }

  private VBox page() {
    Button add = new Button(Messages.text("training.dictate.add"));
    add.setId("dictatedAdd");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(event -> add());
    Button back = new Button(Messages.text("training.table.undo"));
    back.setId("dictatedUndo");
    back.setOnAction(event -> takeBack());
    back.disableProperty().bind(undo.possibleProperty().not());
    HBox.setHgrow(text, Priority.ALWAYS);
    VBox.setVgrow(rows, Priority.ALWAYS);
    VBox page = new VBox(10, new HBox(8, text, label, add), rows, said, new HBox(8, use, back));
    page.getStyleClass().add("form");
    Undo.onKeys(page, this::takeBack);
    return page;
  }

  private void addColumn(String key, double width, Function<LabelledText, String> value) {
    rows.getColumns().add(Columns.values(Messages.text(key), width, value, Function.identity()));
  }

  /** The label stays for the next text. */
  private void add() {
    String typed = text.getText().strip();
    String chosen = label.getEditor().getText().strip();
    if (typed.isEmpty() || chosen.isEmpty()) {
      said.setText(Messages.text("training.dictate.both"));
      return;
    }
    remember();
    rows.getItems().add(row(typed, chosen, rows.getItems().size()));
    rows.scrollTo(rows.getItems().size() - 1);
    text.clear();
    text.requestFocus();
    check();
  }

  /** The row so many behind the first one, on the line that it will have in the file. */
  private static LabelledText row(String text, String label, int index) {
    return new LabelledText(text, label, FIRST_LINE + index, 0);
  }

  /** All rows behind those that are gone move up. */
  private void delete() {
    if (rows.getSelectionModel().isEmpty()) {
      return;
    }
    remember();
    List<LabelledText> left = new ArrayList<>(rows.getItems());
    rows.getSelectionModel().getSelectedIndices().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(index -> left.remove(index.intValue()));
    for (int i = 0; i < left.size(); i++) {
      left.set(i, row(left.get(i).text(), left.get(i).label(), i));
    }
    rows.getItems().setAll(left);
    check();
  }

  private void remember() {
    undo.remember(List.copyOf(rows.getItems()));
  }

  private void takeBack() {
    undo.takeBack().ifPresent(rows.getItems()::setAll);
    check();
  }

  private void check() {
    List<LabelledText> all = List.copyOf(rows.getItems());
    all.stream()
        .map(LabelledText::label)
        .distinct()
        .filter(each -> !label.getItems().contains(each))
        .forEach(label.getItems()::add);
    TableReport report = TableImport.check(all);
    List<String> lines = new ArrayList<>();
    if (!all.isEmpty()) {
      lines.add(TableTexts.labels(report.labels()));
    }
    report.problems().forEach(problem -> lines.add(TableTexts.what(problem)));
    Optional<String> lacking = lacking(new Dataset(NAME, all));
    lacking.ifPresent(lines::add);
    said.setText(lines.stream().collect(Collectors.joining("\n")));
    use.setDisable(lacking.isPresent());
  }

  private static Optional<String> lacking(Dataset dataset) {
    try {
      DatasetChecks.requireTrainable(dataset);
      return Optional.empty();
    } catch (LocalizedException e) {
      return Optional.of(ErrorDialog.message(e));
    }
  }

  private void save() {
    List<List<String>> table = new ArrayList<>(List.of(List.of("text", "label")));
    rows.getItems().forEach(row -> table.add(List.of(row.text(), row.label())));
    files.saveTable(NAME, Csv.of(table), texts::openFile);
  }
}
