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
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.playground.token.TokenFormats;

/** How tokens are drawn, and how many, for all columns. */
public final class SamplingPane extends GridPane {
  private static final double TIP_WIDTH = 420;

  public SamplingPane(SamplingForm form, Subscriptions subscriptions) {
    getStyleClass().add("sampling");
    ColumnConstraints names = new ColumnConstraints();
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(names, controls);
    IntegerField topK =
        new IntegerField(form.topKProperty(), 0, SamplingForm.MOST_K, subscriptions);
    topK.setId("topK");
    topK.disableProperty().bind(form.greedyProperty());
    row(0, "top-k", topK);
    row(1, "top-p", topP(form));
    CheckBox greedy = new CheckBox();
    greedy.setId("greedy");
    greedy.selectedProperty().bindBidirectional(form.greedyProperty());
    row(2, "greedy", greedy);
    row(3, "seed", seed(form, subscriptions));
    IntegerField length =
        new IntegerField(form.lengthProperty(), 1, SamplingForm.LONGEST, subscriptions);
    length.setId("length");
    row(4, "length", length);
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
    Tooltip meaning = new Tooltip(Messages.text("playground.tip." + field));
    meaning.setWrapText(true);
    meaning.setMaxWidth(TIP_WIDTH);
    name.setTooltip(meaning);
    labelled.setAccessibleHelp(meaning.getText());
    addRow(
        index,
        name,
        labelled instanceof IntegerField whole ? withProblem(whole, control) : control);
  }

  /** A number with what is wrong with it below. */
  private static VBox withProblem(IntegerField field, Node control) {
    Label problem = new Label();
    problem.setId(field.getId() + "Problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(field.problemProperty());
    problem.managedProperty().bind(field.problemProperty().isNotEmpty());
    return new VBox(control, problem);
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

  private static HBox seed(SamplingForm form, Subscriptions subscriptions) {
    IntegerField field =
        new IntegerField(form.seedProperty(), 0, SamplingForm.LARGEST_SEED, subscriptions);
    field.setId("seed");
    HBox.setHgrow(field, Priority.ALWAYS);
    Button another = new Button("↻");
    another.setId("newSeed");
    another.setMinWidth(Button.USE_PREF_SIZE);
    another.setTooltip(new Tooltip(Messages.text("playground.seed.new")));
    another.setAccessibleText(Messages.text("playground.seed.new"));
    another.setOnAction(event -> form.newSeed());
    HBox row = new HBox(field, another);
    row.getStyleClass().add("row");
    return row;
  }

  private static String name(TypingSpeed pace) {
    return pace == TypingSpeed.UNLIMITED
        ? Messages.text("playground.pace.unlimited")
        : Messages.text("playground.pace", pace.perSecond());
  }
}
