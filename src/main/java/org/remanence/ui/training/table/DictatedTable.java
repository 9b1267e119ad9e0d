package org.remanence.ui.training.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetChecks;
import org.remanence.text.LabelledText;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableTexts;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.kit.WrappedLabel;
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
  private final Label said = WrappedLabel.empty();
  private final Undo<List<LabelledText>> undo = new Undo<>();
  private final Button remove = new Button(Messages.text("training.dictate.remove"));
  private final Button use = new Button(Messages.text("training.dictate.use"));

  private DictatedTable(DataSelection texts, FileDialogs files) {
    this.texts = texts;
    this.files = files;
    rows.setItems(texts.dictated());
    rows.setId("dictatedRows");
    rows.setAccessibleText(Messages.text("training.dictate.title"));
    rows.setEditable(true);
    rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label none = new Label(Messages.text("training.dictate.none"));
    none.setWrapText(true);
    rows.setPlaceholder(none);
    addLines();
    addColumn(
        "training.table.text",
        500,
        LabelledText::text,
        (row, typed) -> row(typed, row.label(), row.line()));
    addColumn(
        "training.table.label",
        150,
        LabelledText::label,
        (row, typed) -> row(row.text(), typed, row.line()));
    text.setId("dictatedText");
    text.setPromptText(Messages.text("training.table.text"));
    label.setId("dictatedLabel");
    label.setEditable(true);
    label.setPromptText(Messages.text("training.table.label"));
    label.setAccessibleText(Messages.text("training.table.label"));
    text.setOnAction(event -> add());
    label.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !label.isShowing()) {
            add();
            event.consume();
          }
        });
    use.setId("dictatedUse");
    use.setOnAction(event -> save());
    remove.setId("dictatedRemove");
    remove.disableProperty().bind(Bindings.isEmpty(rows.getSelectionModel().getSelectedItems()));
    remove.setOnAction(event -> delete());
    rows.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE && rows.getEditingCell() == null) {
            delete();
          }
        });
    said.setId("dictatedSaid");
    check();
  }

  /** Opens the table as it was left. */
  public static void open(Node from, DataSelection texts, FileDialogs files) {
    DictatedTable table = new DictatedTable(texts, files);
    SideWindow.open(from, Messages.text("training.dictate.title"), table.page(), WIDTH, HEIGHT);
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
    VBox page =
        new VBox(10, new HBox(8, text, label, add), rows, said, new HBox(8, use, remove, back));
    page.getStyleClass().add("table-window");
    Undo.onKeys(page, this::takeBack);
    return page;
  }

  /** Lines in the file, by which messages name rows. */
  private void addLines() {
    TableColumn<LabelledText, Integer> line =
        Columns.values(
            Messages.text("training.table.line"),
            60,
            LabelledText::line,
            number -> NumberText.whole(number));
    line.setSortable(false);
    line.setEditable(false);
    rows.getColumns().add(line);
  }

  /** In the order of the file: the lines of what is wrong are those of its rows. */
  private void addColumn(
      String key,
      double width,
      Function<LabelledText, String> value,
      BiFunction<LabelledText, String, LabelledText> change) {
    TableColumn<LabelledText, String> column =
        Columns.values(Messages.text(key), width, value, Function.identity());
    column.setSortable(false);
    column.setCellFactory(TextFieldTableCell.forTableColumn());
    column.setOnEditCommit(
        edit -> {
          String typed = edit.getNewValue().strip();
          if (typed.isEmpty()) {
            rows.refresh();
          } else {
            remember();
            int row = edit.getTablePosition().getRow();
            rows.getItems().set(row, change.apply(edit.getRowValue(), typed));
            check();
          }
        });
    rows.getColumns().add(column);
  }

  /** The label stays for the next text. */
  private void add() {
    String typed = text.getText().strip();
    String chosen = label.getEditor().getText().strip();
    if (typed.isEmpty() || chosen.isEmpty()) {
      said.setText(Messages.text("training.dictate.both"));
      (typed.isEmpty() ? text : label).requestFocus();
      return;
    }
    remember();
    rows.getItems().add(row(typed, chosen, FIRST_LINE + rows.getItems().size()));
    rows.scrollTo(rows.getItems().size() - 1);
    text.clear();
    text.requestFocus();
    check();
  }

  /** A row on the line that it will have in the file. */
  private static LabelledText row(String text, String label, int line) {
    return new LabelledText(text, label, line, 0);
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
      left.set(i, row(left.get(i).text(), left.get(i).label(), FIRST_LINE + i));
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
    boolean enough = DatasetChecks.isTrainable(new Dataset(NAME, all));
    if (!enough) {
      lines.add(Messages.text("training.dictate.needed"));
    }
    said.setText(String.join("\n", lines));
    use.setDisable(!enough);
  }

  private void save() {
    List<List<String>> table = new ArrayList<>(List.of(List.of("text", "label")));
    rows.getItems().forEach(row -> table.add(List.of(row.text(), row.label())));
    files.saveTable(
        NAME,
        Csv.of(table),
        file -> {
          rows.getScene().getWindow().hide();
          texts.openFile(file);
        });
  }
}
