package org.remanence.ui.gates;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.engine.CellEdit;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.PlayedLayer;
import org.remanence.explain.RunDifference;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.Focus;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.session.OutputText;

/** "What if": sets a gate or state to a value, lists what is set, and says what comes of it. */
final class EditBar extends VBox {
  private static final int DECIMALS = 2;

  /** Presses of an arrow key from one end of the slider to the other. */
  private static final int KEY_STEPS = 20;

  private final GatesViewModel model;
  private final ComboBox<Signal> signals = new ComboBox<>();
  private final CheckBox allUnits = new CheckBox(Messages.text("gates.edit.all-units"));
  private final CheckBox allSteps = new CheckBox(Messages.text("gates.edit.all-words"));
  private final Slider value = new Slider(0, 1, 0);
  private final Label number = new Label();
  private final Button set = new Button(Messages.text("gates.edit.set"));
  private final Button zero = new Button();
  private final Button reset = new Button(Messages.text("gates.edit.reset"));
  private final Button undo = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));

  /** All with which something is set; of a transformer's block nothing can be. */
  private final FlowPane controls = new FlowPane();

  /** Outcome of the edits, and behind it a chip for each, which so takes no row of its own. */
  private final FlowPane result = new FlowPane();

  private final Label outcome = new Label();
  private final Label difference = new Label();
  private CellType cell;
  private double limit = 1;

  /**
   * @param files where to save the programs of passports; null for nowhere
   */
  EditBar(GatesViewModel model, PassportFiles files, Subscriptions subscriptions) {
    this.model = model;
    HowDoWeKnow.on(
        outcome,
        () -> asked(passports -> passports.outcome(model.playback().token())).map(this::asOutcome),
        files);
    HowDoWeKnow.on(
        difference,
        () ->
            asked(passports -> passports.differences(model.playback().token()))
                .map(found -> found.shownAs(difference.getText())),
        files);
    getStyleClass().add("edit-bar");
    signals.setId("editSignal");
    signals.setConverter(
        new LabelConverter<>(signal -> Messages.text("states.signal." + signal.id())));
    signals.setAccessibleText(Messages.text("gates.edit.what"));
    signals
        .valueProperty()
        .addListener(
            (property, old, now) -> {
              fitSlider();
              value.setValue(0);
            });
    allUnits.setId("editAllUnits");
    allUnits.setSelected(true);
    allSteps.setId("editAllWords");
    allSteps.setSelected(true);
    value.setId("editValue");
    value.setPrefWidth(95);
    value.setAccessibleText(Messages.text("gates.edit.value"));
    value.valueProperty().addListener((property, old, now) -> showNumber());
    number.getStyleClass().add("edit-number");
    set.setId("editSet");
    set.setOnAction(event -> model.set(edit()));
    zero.setId("editZero");
    zero.setOnAction(event -> model.set(zeroUnit()));
    reset.setId("editReset");
    reset.setOnAction(event -> model.removeEdits());
    undo.setId("editUndo");
    undo.setAccessibleText(Messages.text("gates.edit.undo"));
    undo.setTooltip(Tips.of(Messages.text("gates.edit.undo")));
    undo.setOnAction(event -> model.undo());
    undo.disableProperty().bind(model.undoableProperty().not());
    // In this bar the keys of undo are still heard.
    Focus.handOver(reset, set);
    Focus.handOver(undo, set);
    outcome.setId("outcome");
    outcome.setMinWidth(USE_PREF_SIZE);
    outcome.getStyleClass().add("tells-answer");
    difference.setId("differences");
    difference.getStyleClass().add("hint");
    result.getStyleClass().add("edits");
    Label title = new Label(Messages.text("gates.edit"));
    title.getStyleClass().add("section");
    HBox what = new HBox(title, signals, value, number);
    what.getStyleClass().add("row");
    HBox where = new HBox(allUnits, allSteps, set);
    where.getStyleClass().add("row");
    controls.getChildren().setAll(what, where, zero, reset, undo);
    controls.getStyleClass().add("edits");
    for (Region part :
        List.of(title, signals, number, allUnits, allSteps, set, zero, reset, undo)) {
      part.setMinWidth(USE_PREF_SIZE);
    }
    value.setMinWidth(60);
    getChildren().addAll(controls, result);
    subscriptions.onChange(model.edits(), this::showEdits);
    showNumber();
    showEdits();
  }

  private Optional<Passport> asked(Function<GatesPassports, Optional<Passport>> of) {
    return model.runProperty().get() == null ? Optional.empty() : of.apply(model.passports());
  }

  private Passport asOutcome(Passport passport) {
    return passport.shownAs(outcome.getText());
  }

  /**
   * Shows what can be set of {@code layer} and what came of what is set.
   *
   * @param largest state of the run
   */
  void show(CellRun run, PlayedLayer layer, double largest) {
    List<Signal> settable = layer.settable();
    Visibility.show(this, run.hasWeights());
    Visibility.show(controls, !settable.isEmpty());
    if (!run.hasWeights()) {
      return;
    }
    explainClasses(run.source() == CellSource.WORKED_EXAMPLE);
    limit = Math.max(1, largest);
    fitSlider();
    int unit = model.unitProperty().get();
    zero.setDisable(unit == StepValues.ALL_UNITS);
    // With all units on show there is no single one to set.
    allUnits.setDisable(unit == StepValues.ALL_UNITS);
    zero.setText(
        unit == StepValues.ALL_UNITS
            ? Messages.text("gates.edit.zero")
            : Messages.text("gates.edit.zero.unit", unit));
    if (layer.trace().cell() != cell) {
      cell = layer.trace().cell();
      signals.getItems().setAll(settable);
      signals.setValue(cell.isGated() ? cell.equation().keep().gate() : Signal.HIDDEN_STATE);
    }
    if (!run.inspection().hasTags()) {
      showOutcome(run, OutputText::of);
    }
  }

  private void showOutcome(CellRun run, Function<Inspection, String> answer) {
    String now = answer.apply(run.inspection());
    outcome.setText(
        run.isEdited()
            ? Messages.text("gates.edit.outcome", answer.apply(run.untouched()), now)
            : Messages.text("gates.edit.prediction", now));
  }

  /** The classes of the cell to compute by hand have no names that would say what they are. */
  private void explainClasses(boolean madeUp) {
    String tip = madeUp ? Messages.text("gates.hand.classes") : null;
    outcome.setTooltip(tip == null ? null : new Tooltip(tip));
    outcome.setAccessibleHelp(tip);
  }

  /** Shows a token’s tag, and what the edits changed there, in the layer and of the unit shown. */
  void showStep(CellRun run, LayerTrace trace, int token) {
    if (run.inspection() != null && run.inspection().hasTags()) {
      showOutcome(run, read -> OutputText.ofToken(read, token));
    }
    Visibility.show(difference, run.isEdited());
    if (!run.isEdited()) {
      return;
    }
    int layer = model.layerProperty().get();
    int unit = model.unitProperty().get();
    String hidden = change(run, layer, unit, Signal.HIDDEN_STATE, token);
    if (!run.inspection().hasClasses()) {
      difference.setText(Messages.text("gates.edit.difference.state", hidden));
      return;
    }
    int label = run.untouched().predicted();
    String points = points(RunDifference.ofProbability(run, label));
    String name = run.inspection().labels().get(label);
    difference.setText(
        trace.cell().hasCellState()
            ? Messages.text(
                "gates.edit.difference.cell",
                name,
                points,
                hidden,
                change(run, layer, unit, Signal.CELL_STATE, token))
            : Messages.text("gates.edit.difference", name, points, hidden));
  }

  /** The root mean square over all units is no more and no less. */
  private static String change(CellRun run, int layer, int unit, Signal state, int token) {
    double change = RunDifference.of(run, layer, unit, state)[token];
    return unit == StepValues.ALL_UNITS ? text(change) : signed(change);
  }

  /** Edit that sets the unit to 0: whatever it would say, nobody hears it. */
  private LayerEdit zeroUnit() {
    return new LayerEdit(
        model.layerProperty().get(),
        new CellEdit(Signal.HIDDEN_STATE, model.unitProperty().get(), CellEdit.ALL, 0));
  }

  private LayerEdit edit() {
    int unit = model.unitProperty().get();
    return new LayerEdit(
        model.layerProperty().get(),
        new CellEdit(
            signals.getValue(),
            allUnits.isSelected() || unit == StepValues.ALL_UNITS ? CellEdit.ALL : unit,
            allSteps.isSelected() ? CellEdit.ALL : model.playback().token(),
            value.getValue()));
  }

  private void showEdits() {
    result.getChildren().setAll(outcome, difference);
    model.edits().stream().map(this::chip).forEach(result.getChildren()::add);
    reset.setDisable(model.edits().isEmpty());
  }

  private Button chip(LayerEdit edit) {
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
    chip.setOnAction(event -> model.remove(edit));
    return chip;
  }

  /** Gates lie in [0, 1], h and candidates in [−1, 1]; c may be larger. */
  private void fitSlider() {
    Signal signal = signals.getValue();
    boolean gate = signal == null || signal.isGate();
    double max = signal == Signal.CELL_STATE ? limit : 1;
    value.setMin(gate ? 0 : -max);
    value.setMax(max);
    value.setBlockIncrement((value.getMax() - value.getMin()) / KEY_STEPS);
  }

  private void showNumber() {
    number.setText(text(value.getValue()));
  }

  /** In the whole points of the percentages beside it; less than one with a decimal. */
  private static String points(double difference) {
    double points = 100 * difference;
    String text = NumberText.decimal(points, Math.abs(points) < 1 ? 1 : 0);
    return Messages.text(
        "gates.points",
        points > 0 ? "+" + text : text,
        Math.abs(points) < 1 ? Math.abs(points) : Math.rint(Math.abs(points)));
  }

  private static String signed(double number) {
    String text = text(number);
    return number > 0 ? "+" + text : text;
  }

  private static String text(double number) {
    return NumberText.decimal(number, DECIMALS);
  }
}
