package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkName;
import org.remanence.settings.TestSentence;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.kit.UnlikeText;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.WindowTab;

/** The user's own sentences: a line to write them in, a table of what every network says. */
final class MySentencesSection extends VBox {
  private static final int NEW = -1;
  private static final String OPEN = "";
  private static final double SENTENCE_EMS = 14;
  private static final double LABEL_EMS = 6.5;

  private static final int MAX_WARNINGS = 3;

  private final MySentences ownSentences;
  private final Function<Architecture, NetworkName> networks;
  private final ErrorsPassports passports;
  private final Label hint = WrappedLabel.of(Messages.text("errors.own.hint"));
  private final TextField text = new TextField();
  private final ComboBox<String> expected = new ComboBox<>();
  private final Button take = new Button();
  private final Button cancel = button("errors.own.cancel", () -> edit(NEW));
  private final TableView<MySentences.Row> table = new TableView<>();
  private final Label warning = WrappedLabel.empty();
  private List<Architecture> columnsFor = List.of();
  private List<String> headings = List.of();
  private int edited = NEW;

  MySentencesSection(
      MySentences ownSentences,
      Function<Architecture, NetworkName> networks,
      ErrorsPassports passports,
      PlotFiles files,
      Subscriptions subscriptions,
      BiConsumer<String, WindowTab> onOpen) {
    this.ownSentences = ownSentences;
    this.networks = networks;
    this.passports = passports;
    getStyleClass().add("errors-section");
    makeForm();
    table.setId("own");
    table.getStyleClass().add("dense");
    table.setAccessibleText(Messages.text("errors.section.own"));
    table.setPlaceholder(new Label(Messages.text("errors.own.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            remove();
          } else if (event.getCode() == KeyCode.F2) {
            edit(chosen());
          }
        });
    Undo.onKeys(this, ownSentences::undo);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox form = new HBox(text, expected, take, cancel);
    form.getStyleClass().add("row");
    OpenInTabBar open = new OpenInTabBar(onOpen);
    open.follow(table, row -> row.sentence().text());
    HowDoWeKnow.on(table, files);
    hint.getStyleClass().add("hint");
    warning.setId("own-warning");
    warning.getStyleClass().add("notes");
    getChildren().addAll(hint, form, table, warning, actions(files), open);
    subscriptions.onChange(ownSentences.rowsProperty(), this::show);
    edit(NEW);
    show();
  }

  private void makeForm() {
    text.setId("own-text");
    text.setPromptText(Messages.text("errors.own.text"));
    text.setAccessibleText(Messages.text("errors.own.text"));
    text.setOnAction(event -> take());
    HBox.setHgrow(text, Priority.ALWAYS);
    expected.setId("own-expected");
    expected.setAccessibleText(Messages.text("errors.column.expected"));
    expected.setConverter(new LabelConverter<>(MySentencesSection::expectedText));
    expected.setMinWidth(USE_PREF_SIZE);
    take.setId("own-take");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> take());
    take.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> text.getText().isBlank(), text.textProperty()));
  }

  private HBox actions(PlotFiles files) {
    Button change = button("errors.own.edit", () -> edit(chosen()));
    Button remove = button("errors.own.remove", this::remove);
    for (Button ofRow : List.of(change, remove)) {
      ofRow.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }
    Button undo = button("errors.own.undo", ownSentences::undo);
    undo.setId("own-undo");
    undo.disableProperty().bind(ownSentences.undoableProperty().not());
    Button restore = button("errors.own.restore", ownSentences::restore);
    restore.setId("own-restore");
    restore.disableProperty().bind(ownSentences.builtInProperty());
    change.setId("own-edit");
    remove.setId("own-remove");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    TableActions copies =
        new TableActions(
            () -> "my-sentences",
            separator ->
                ErrorTables.ownSentences(ownSentences.rowsProperty().get(), columnsFor, separator),
            files);
    HBox row = new HBox(change, remove, undo, restore, space, copies);
    row.getStyleClass().add("row");
    return row;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static String expectedText(String label) {
    return label.isEmpty() ? Messages.text("errors.own.open") : label;
  }

  /** Puts a sentence of the list into the form, or makes room for a new one. */
  private void edit(int index) {
    edited = index;
    boolean isNew = index == NEW;
    TestSentence sentence =
        isNew ? new TestSentence("", OPEN) : table.getItems().get(index).sentence();
    offer(sentence.expected());
    text.setText(sentence.text());
    expected.setValue(sentence.expected());
    take.setText(Messages.text(isNew ? "errors.own.add" : "errors.own.change"));
    Visibility.show(cancel, !isNew);
    if (!isNew) {
      text.requestFocus();
    }
  }

  private void offer(String also) {
    List<String> labels = new ArrayList<>(List.of(OPEN));
    labels.addAll(ownSentences.labels());
    if (!labels.contains(also)) {
      labels.add(also);
    }
    String before = expected.getValue();
    expected.getItems().setAll(labels);
    expected.setValue(labels.contains(before) ? before : OPEN);
  }

  private void take() {
    if (text.getText().isBlank()) {
      return;
    }
    TestSentence sentence = new TestSentence(text.getText().strip(), expected.getValue());
    if (edited == NEW) {
      ownSentences.add(sentence);
      table.scrollTo(table.getItems().size() - 1);
    } else {
      ownSentences.replace(edited, sentence);
    }
    edit(NEW);
  }

  private void remove() {
    if (chosen() >= 0) {
      ownSentences.remove(chosen());
      edit(NEW);
    }
  }

  private int chosen() {
    return table.getSelectionModel().getSelectedIndex();
  }

  private void show() {
    List<MySentences.Row> rows = ownSentences.rowsProperty().get();
    List<Architecture> architectures =
        rows.stream().flatMap(row -> row.answers().keySet().stream()).distinct().sorted().toList();
    List<String> now = architectures.stream().map(networks).map(NetworkName::text).toList();
    if (table.getColumns().isEmpty() || !now.isEmpty() && !now.equals(headings)) {
      columnsFor = architectures;
      headings = now;
      TableColumn<MySentences.Row, MySentences.Row> sentence =
          new TableColumn<>(Messages.text("errors.column.sentence"));
      sentence.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      sentence.setCellFactory(column -> new MarkedTextCell());
      AnswerColumns.flex(sentence, SENTENCE_EMS, hint);
      table.getColumns().setAll(List.of(sentence));
      TableColumn<MySentences.Row, String> label =
          AnswerColumns.text(
              Messages.text("errors.column.expected"),
              row -> row.sentence().expected().isEmpty() ? "–" : row.sentence().expected());
      AnswerColumns.fix(label, LABEL_EMS, hint);
      table.getColumns().add(label);
      table
          .getColumns()
          .addAll(AnswerColumns.of(architectures, networks, MySentences.Row::answers, hint));
      passports.onAnswers(table, row -> row.sentence().text(), MySentences.Row::answers);
      // Sorted, a row's place would not be its place in the list.
      table.getColumns().forEach(column -> column.setSortable(false));
    }
    int before = chosen();
    table.getItems().setAll(rows);
    AnswerColumns.share(table);
    if (before >= 0 && before < rows.size()) {
      table.getSelectionModel().select(before);
    }
    if (edited == NEW) {
      offer(OPEN);
    }
    warn(rows);
  }

  /**
   * Warns of sentences that are unlike the training texts, and tells why an answer to them says
   * little.
   */
  private void warn(List<MySentences.Row> rows) {
    Visibility.show(
        warning,
        rows.stream()
            .flatMap(
                row ->
                    row.unlike().stream()
                        .map(unlike -> UnlikeText.of(row.sentence().text(), unlike)))
            .limit(MAX_WARNINGS)
            .collect(Collectors.joining("\n")));
  }
}
