package org.remanence.ui.gates;

import java.text.NumberFormat;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.engine.CellEdit;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.ui.Names;

/** "What if": sets a gate or state to a value, lists what is set, and says what comes of it. */
final class EditBar extends VBox {
  private final GatesViewModel model;
  private final ComboBox<Signal> signals = new ComboBox<>();
  private final CheckBox allUnits = new CheckBox(Messages.text("gates.edit.allUnits"));
  private final CheckBox allSteps = new CheckBox(Messages.text("gates.edit.allWords"));
  private final Slider value = new Slider(0, 1, 0);
  private final Label number = new Label();
  private final Button set = new Button(Messages.text("gates.edit.set"));
  private final Button reset = new Button(Messages.text("gates.edit.reset"));
  private final FlowPane list = new FlowPane();
  private final Label outcome = new Label();
  private CellType cell;

  EditBar(GatesViewModel model) {
    this.model = model;
    getStyleClass().add("edit-bar");
    signals.setId("editSignal");
    signals.setConverter(new Names<>(signal -> Messages.text("states.signal." + signal.id())));
    signals.setAccessibleText(Messages.text("gates.edit.what"));
    signals.valueProperty().addListener((property, old, now) -> fitSlider());
    allUnits.setId("editAllUnits");
    allUnits.setSelected(true);
    allSteps.setId("editAllWords");
    allSteps.setSelected(true);
    value.setId("editValue");
    value.setPrefWidth(120);
    value.setAccessibleText(Messages.text("gates.edit.value"));
    value.valueProperty().addListener((property, old, now) -> showNumber());
    number.getStyleClass().add("edit-number");
    set.setId("editSet");
    set.setOnAction(event -> model.set(edit()));
    reset.setId("editReset");
    reset.setOnAction(event -> model.edits().clear());
    outcome.setId("outcome");
    list.getStyleClass().add("edits");
    HBox.setHgrow(list, Priority.ALWAYS);
    Label title = new Label(Messages.text("gates.edit"));
    title.getStyleClass().add("section");
    HBox controls = new HBox(title, signals, value, number, allUnits, allSteps, set, reset);
    controls.getStyleClass().add("row");
    for (Region part : List.of(title, signals, number, allUnits, allSteps, set, reset)) {
      part.setMinWidth(USE_PREF_SIZE);
    }
    value.setMinWidth(60);
    HBox result = new HBox(outcome, list);
    result.getStyleClass().add("row");
    getChildren().addAll(controls, result);
    model.edits().addListener((ListChangeListener<Edit>) change -> showEdits());
    fitSlider();
    showEdits();
  }

  void show(CellRun run, LayerTrace trace) {
    setVisible(!run.isIdeal());
    setManaged(!run.isIdeal());
    if (run.isIdeal()) {
      return;
    }
    if (trace.cell() != cell) {
      cell = trace.cell();
      signals.getItems().setAll(cell.signals());
      signals.setValue(cell.signals().get(cell == CellType.LSTM ? 1 : 0));
    }
    outcome.setText(
        run.isEdited()
            ? Messages.text(
                "gates.edit.outcome", prediction(run.untouched()), prediction(run.inspection()))
            : Messages.text("gates.edit.prediction", prediction(run.inspection())));
  }

  private Edit edit() {
    int unit = model.unitProperty().get();
    return new Edit(
        model.layerProperty().get(),
        new CellEdit(
            signals.getValue(),
            // With all units on show there is no single one to set.
            allUnits.isSelected() || unit == Moment.ALL_UNITS ? CellEdit.ALL : unit,
            allSteps.isSelected() ? CellEdit.ALL : model.playback().token(),
            value.getValue()));
  }

  private void showEdits() {
    list.getChildren().setAll(model.edits().stream().map(this::chip).toList());
    reset.setDisable(model.edits().isEmpty());
  }

  private Button chip(Edit edit) {
    CellEdit what = edit.cell();
    Button chip =
        new Button(
            Messages.text(
                "gates.edit.chip",
                Messages.text("gates.short." + what.signal().id()),
                text(what.value()),
                what.unit() == CellEdit.ALL ? 0 : 1,
                what.unit(),
                what.step() == CellEdit.ALL ? 0 : 1,
                what.step() + 1),
            new FontIcon(Feather.X));
    chip.getStyleClass().add("small");
    chip.setAccessibleText(Messages.text("gates.edit.remove", chip.getText()));
    chip.setOnAction(event -> model.edits().remove(edit));
    return chip;
  }

  /** Gates lie in [0, 1]; states are offered from −1 to 1. */
  private void fitSlider() {
    Signal signal = signals.getValue();
    boolean gate = signal == null || signal.isGate();
    value.setMin(gate ? 0 : -1);
    value.setMax(1);
    value.setValue(0);
    showNumber();
  }

  private void showNumber() {
    number.setText(text(value.getValue()));
  }

  private static String prediction(Inspection inspection) {
    int best = inspection.predicted();
    return Messages.text(
        "states.prediction",
        inspection.labels().get(best),
        NumberFormat.getPercentInstance(Messages.language())
            .format(inspection.trace().probabilities()[best]));
  }

  private static String text(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(number).replace('-', '−');
  }
}
