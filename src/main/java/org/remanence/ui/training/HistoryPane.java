package org.remanence.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.program.ClassifierProgram;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.program.ProgramMenu;
import org.remanence.ui.tab.FileDialogs;

/** Past runs: the table, the settings of the chosen one, and what can be done with it. */
final class HistoryPane {
  private final VBox box;
  private final TrainingViewModel model;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final TableView<RunRecord> view = new TableView<>();
  private final HistoryTable table;
  private final Label about = WrappedLabel.empty();
  private final Button repeat = button("repeat");
  private final Button rename = button("rename");
  private final Button delete = button("delete");
  private final MenuButton program;
  private final Label gone = new Label();
  private final HBox undoBar = new HBox(gone, button("undo"));

  HistoryPane(VBox box, TrainingViewModel model, FileDialogs files, Subscriptions subscriptions) {
    this.box = box;
    this.model = model;
    this.files = files;
    this.subscriptions = subscriptions;
    table = new HistoryTable(view, model.history(), subscriptions);
    program = ProgramMenu.button("past-program", this::program, files);
  }

  /**
   * @param onRepeat trains a run again, after asking where models would be lost
   */
  void build(Consumer<RunRecord> onRepeat) {
    view.setId("historyTable");
    VBox.setVgrow(view, Priority.ALWAYS);
    table.build(files);
    about.getStyleClass().add("hint");
    repeat.setOnAction(event -> table.chosen().stream().findFirst().ifPresent(onRepeat));
    rename.setOnAction(event -> table.editName());
    delete.setOnAction(event -> model.history().delete(table.chosen()));
    Button undo = (Button) undoBar.getChildren().get(1);
    undo.setOnAction(event -> model.history().undo());
    undoBar.getStyleClass().add("row");
    Button copy = button("copy");
    copy.setOnAction(event -> ClipboardText.put(HistoryCsv.runs(meant(), '\t')));
    Button save = button("save-table");
    save.setOnAction(event -> files.saveText("runs.csv", HistoryCsv.runs(meant(), ',')));
    Button curves = button("save-curves");
    curves.setOnAction(event -> files.saveText("run-epochs.csv", HistoryCsv.epochs(meant())));
    FlowPane actions = new FlowPane(repeat, rename, delete, copy, save, curves, program);
    actions.getStyleClass().add("flow-actions");
    box.getChildren().setAll(view, about, undoBar, actions);
    view.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRecord>) change -> refresh());
    subscriptions.onChange(model.busyProperty(), this::refresh);
    subscriptions.onChange(model.history().deletedProperty(), this::refresh);
    view.widthProperty()
        .addListener(
            (observable, before, now) -> table.fit(now.doubleValue() / about.getFont().getSize()));
    refresh();
  }

  /** The program that trains the chosen one again: its weights are not kept. */
  private Optional<ProgramNetwork> program() {
    return table.chosen().stream()
        .findFirst()
        .map(run -> ClassifierProgram.ofSettings(run.architecture(), run.hyperparameters()));
  }

  /** The chosen runs; all if none is. */
  private List<RunRecord> meant() {
    return table.chosen().isEmpty() ? List.copyOf(view.getItems()) : table.chosen();
  }

  private void refresh() {
    List<RunRecord> chosen = table.chosen();
    repeat.setDisable(chosen.size() != 1 || model.busyProperty().get());
    rename.setDisable(chosen.size() != 1);
    program.setDisable(chosen.size() != 1);
    delete.setDisable(chosen.isEmpty());
    about.setText(
        chosen.size() == 1 ? PastRunText.of(chosen.get(0)) : Messages.text("history.hint"));
    List<RunRecord> deleted = model.history().deletedProperty().get();
    Visibility.show(undoBar, !deleted.isEmpty());
    gone.setText(
        deleted.size() == 1
            ? Messages.text("history.deleted.one", deleted.get(0).title())
            : Messages.text("history.deleted", deleted.size()));
  }

  private static Button button(String key) {
    Button button = new Button(Messages.text("history.button." + key));
    button.setId("past-" + key);
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }
}
