package org.remanence.ui.training;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import javafx.util.converter.DefaultStringConverter;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.passport.result.RecordedPassport;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.Columns;

/** A row per run of this and earlier sessions. */
final class HistoryTable {
  /** For “arrêt anticipé”. */
  private static final double OUTCOME_EMS = 8;

  private static final double ROOMY = 44;
  private static final List<String> SPARED = List.of("data", "loss");

  private final TableView<RunRecord> table;
  private final HistoryViewModel model;
  private final Subscriptions subscriptions;
  private TableColumn<RunRecord, String> names;

  HistoryTable(TableView<RunRecord> table, HistoryViewModel model, Subscriptions subscriptions) {
    this.table = table;
    this.model = model;
    this.subscriptions = subscriptions;
  }

  /**
   * @param files where to save the programs of passports
   */
  void build(PassportFiles files) {
    Label empty = new Label(Messages.text("history.empty"));
    empty.setWrapText(true);
    table.setPlaceholder(empty);
    table.setEditable(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getColumns().setAll(List.of(overlay(), name()));
    table.getColumns().add(sorted("time", 1.9, RunRecord::time, HistoryTable::time));
    table.getColumns().add(column("data", 1.6, HistoryTable::data));
    table.getColumns().add(sorted("epochs", 0.9, run -> run.epochs().size(), String::valueOf));
    table
        .getColumns()
        .add(
            sorted(
                "accuracy",
                1,
                run -> run.metrics() == null ? Double.NaN : run.metrics().testAccuracy(),
                value -> value.isNaN() ? "–" : RunRows.percent(value)));
    table
        .getColumns()
        .add(
            sorted(
                "loss",
                0.9,
                run -> run.metrics() == null ? Double.NaN : run.metrics().testLoss(),
                value -> value.isNaN() ? "–" : NumberText.loss(value)));
    TableColumn<RunRecord, String> outcome = column("outcome", 1.2, HistoryTable::outcome);
    ColumnWidths.atLeast(outcome, OUTCOME_EMS);
    table.getColumns().add(outcome);
    showPassports(files);
    ColumnWidths.share(table);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    subscriptions.onChange(model.runsProperty(), this::show);
    subscriptions.onChange(model.overlaidProperty(), () -> table.refresh());
    show();
  }

  private void showPassports(PassportFiles files) {
    for (TableColumn<RunRecord, ?> column : table.getColumns()) {
      if ("accuracy".equals(column.getId())) {
        HowDoWeKnow.column(column, run -> recorded(run, RecordedPassport.Field.TEST_ACCURACY));
      } else if ("loss".equals(column.getId())) {
        HowDoWeKnow.column(column, run -> recorded(run, RecordedPassport.Field.TEST_LOSS));
      } else if ("epochs".equals(column.getId())) {
        HowDoWeKnow.column(column, HistoryTable::epochs);
      }
    }
    HowDoWeKnow.on(table, files);
  }

  /** Passport of one that finished: others ended because somebody or an error stopped them. */
  private static Optional<Passport> epochs(RunRecord run) {
    return run.metrics() == null
        ? Optional.empty()
        : Optional.of(TrainingPassports.history(run).epochs());
  }

  private static Optional<Passport> recorded(RunRecord run, RecordedPassport.Field field) {
    return run.metrics() == null ? Optional.empty() : Optional.of(RecordedPassport.of(run, field));
  }

  /**
   * Leaves out what the text about a run tells anyway, where there is no room for it.
   *
   * @param width in em
   */
  void fit(double width) {
    table
        .getColumns()
        .forEach(column -> column.setVisible(width >= ROOMY || !SPARED.contains(column.getId())));
  }

  /** Lets the user write another name for the chosen run. */
  void editName() {
    int row = table.getSelectionModel().getSelectedIndex();
    if (row >= 0) {
      table.requestFocus();
      table.edit(row, names);
    }
  }

  List<RunRecord> chosen() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  private void show() {
    List<String> ids = chosen().stream().map(RunRecord::id).toList();
    table.getItems().setAll(model.runsProperty().get());
    table.sort();
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < table.getItems().size(); i++) {
      if (ids.contains(table.getItems().get(i).id())) {
        table.getSelectionModel().select(i);
      }
    }
  }

  private void onKey(KeyEvent event) {
    if (table.getEditingCell() != null) {
      return;
    }
    if (event.getCode() == KeyCode.DELETE && !chosen().isEmpty()) {
      model.delete(chosen());
    } else if (event.getCode() == KeyCode.SPACE) {
      chosen().forEach(run -> model.overlay(run, !isOverlaid(run)));
    } else if (event.getCode() == KeyCode.F2) {
      editName();
    } else {
      return;
    }
    event.consume();
  }

  private boolean isOverlaid(RunRecord run) {
    return model.overlaidProperty().get().contains(run.id());
  }

  private TableColumn<RunRecord, RunRecord> overlay() {
    TableColumn<RunRecord, RunRecord> column = new TableColumn<>();
    column.setText(Messages.text("history.column.overlay"));
    column.setId("overlay");
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(made -> new OverlayCell());
    column.setPrefWidth(70);
    column.setMinWidth(50);
    return column;
  }

  private final class OverlayCell extends TableCell<RunRecord, RunRecord> {
    private final CheckBox box = new CheckBox();

    OverlayCell() {
      box.setFocusTraversable(false);
      box.setOnAction(event -> model.overlay(getItem(), box.isSelected()));
    }

    @Override
    protected void updateItem(RunRecord run, boolean empty) {
      super.updateItem(run, empty);
      setGraphic(empty ? null : box);
      if (!empty) {
        box.setSelected(isOverlaid(run));
        box.setAccessibleText(Messages.text("history.column.overlay") + " " + run.title());
      }
    }
  }

  private TableColumn<RunRecord, String> name() {
    names = column("name", 1.8, RunRecord::title);
    names.setEditable(true);
    names.setCellFactory(made -> new NameCell());
    names.setOnEditCommit(edit -> model.rename(edit.getRowValue(), edit.getNewValue()));
    return names;
  }

  /** The name, with the colour of its architecture. */
  private static final class NameCell extends TextFieldTableCell<RunRecord, String> {
    NameCell() {
      super(new DefaultStringConverter());
    }

    @Override
    public void updateItem(String name, boolean empty) {
      super.updateItem(name, empty);
      RunRecord run = empty ? null : getTableRow().getItem();
      if (run != null && !isEditing()) {
        ArchitectureStyle style = ArchitectureStyle.of(run.architecture());
        setGraphic(new Rectangle(10, 10, style.color()));
        setTooltip(new Tooltip(ArchitectureStyle.name(run.architecture())));
      }
    }
  }

  private static TableColumn<RunRecord, String> column(
      String key, double width, Function<RunRecord, String> text) {
    TableColumn<RunRecord, String> column =
        new TableColumn<>(Messages.text("history.column." + key));
    column.setId(key);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setEditable(false);
    column.setPrefWidth(80 * width);
    return column;
  }

  private static <T extends Comparable<T>> TableColumn<RunRecord, T> sorted(
      String key, double width, Function<RunRecord, T> value, Function<T, String> text) {
    TableColumn<RunRecord, T> column =
        Columns.values(Messages.text("history.column." + key), 80 * width, value, text);
    column.setId(key);
    column.setEditable(false);
    return column;
  }

  static String time(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(Messages.language())
        .withZone(ZoneId.systemDefault())
        .format(time);
  }

  static String data(RunRecord run) {
    return DataNames.title(run.data().source());
  }

  private static String outcome(RunRecord run) {
    return Messages.text(
        "history.outcome."
            + (run.stoppedEarly() ? "early" : run.outcome().name().toLowerCase(Locale.ROOT)));
  }
}
