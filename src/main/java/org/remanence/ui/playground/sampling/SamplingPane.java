package org.remanence.ui.playground.sampling;

import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.playground.token.TokenFormats;

/** Pane of how tokens are drawn, and how many, for all columns. */
public final class SamplingPane extends GridPane {

  private final Subscriptions subscriptions;

  public SamplingPane(SamplingForm form, Subscriptions subscriptions) {
    getStyleClass().add("sampling");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(names, controls);
    this.subscriptions = subscriptions;
    form.reformat();
    row(0, form.topK(), "topK");
    row(1, "top-p", topP(form));
    CheckBox greedy = new CheckBox();
    greedy.setId("greedy");
    greedy.selectedProperty().bindBidirectional(form.greedyProperty());
    row(2, "greedy", greedy);
    row(3, form.seed(), "seed", another(form));
    row(4, form.length(), "length");
    ComboBox<TypingSpeed> pace = new ComboBox<>();
    pace.setId("paceBox");
    pace.getItems().setAll(TypingSpeed.values());
    pace.setConverter(new LabelConverter<>(SamplingPane::name));
    pace.valueProperty().bindBidirectional(form.paceProperty());
    pace.setMaxWidth(Double.MAX_VALUE);
    pace.setMinWidth(60);
    pace.setPrefWidth(100);
    row(5, "pace", pace);
  }

  private void row(int index, String field, Node control) {
    Label name = new Label(Messages.text("playground.field." + field));
    Node labelled = control instanceof HBox box ? box.getChildren().get(0) : control;
    name.setLabelFor(labelled);
    String meaning = Messages.text("playground.tip." + field);
    name.setTooltip(Tips.of(meaning));
    labelled.setAccessibleHelp(meaning);
    addRow(index, name, control);
  }

  /** A number with what is wrong with it below. */
  private void row(int index, NumberField field, String id, Button... actions) {
    FieldControl control = new FieldControl(field, id, subscriptions);
    control.input().setPrefColumnCount(String.valueOf((int) field.spec().range().max()).length());
    HBox.setHgrow(control.input(), Priority.ALWAYS);
    HBox row = new HBox(control.input());
    row.getStyleClass().add("row");
    row.getChildren().addAll(actions);
    Label problem = WrappedLabel.empty();
    problem.setId(id + "Problem");
    problem.getStyleClass().add("problem");
    // As wide as the field, however long the text.
    problem.setPrefWidth(0);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    Runnable show = () -> problem.setText(problem(field));
    subscriptions.onChange(field.textProperty(), show);
    subscriptions.onChange(field.usedProperty(), show);
    show.run();
    addRow(index, control.name(), new VBox(row, problem));
  }

  /** Describes what is wrong, and what counts until it is put right. */
  private static String problem(NumberField field) {
    return field
        .problem()
        .map(wrong -> wrong + " " + Messages.text("playground.field.until", field.whole()))
        .orElse("");
  }

  private static HBox topP(SamplingForm form) {
    Slider slider = new Slider(SamplingForm.LOWEST_TOP_P, 1, 1);
    slider.setId("topP");
    slider.setBlockIncrement(0.05);
    slider.setMinWidth(40);
    slider.setPrefWidth(80);
    slider.valueProperty().bindBidirectional(form.topPProperty());
    slider.disableProperty().bind(form.greedyProperty());
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label value = new Label();
    value.getStyleClass().add("degrees");
    value
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> TokenFormats.decimal(form.topPProperty().get(), 2), form.topPProperty()));
    HBox row = new HBox(slider, value);
    row.getStyleClass().add("row");
    return row;
  }

  private static Button another(SamplingForm form) {
    Button another = new Button("↻");
    another.setId("newSeed");
    another.setMinWidth(Button.USE_PREF_SIZE);
    another.setTooltip(new Tooltip(Messages.text("playground.seed.new")));
    another.setAccessibleText(Messages.text("playground.seed.new"));
    another.setOnAction(event -> form.newSeed());
    return another;
  }

  private static String name(TypingSpeed pace) {
    return pace == TypingSpeed.UNLIMITED
        ? Messages.text("playground.pace.unlimited")
        : Messages.text("playground.pace", pace.perSecond());
  }
}
