package org.remanence.ui.playground;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.language.Sampling;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WholeText;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.playground.sampling.SamplingForm;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.playground.token.TokenText;
import org.remanence.ui.playground.training.SessionModel;
import org.remanence.ui.plot.color.ColorScale;

/** A column: its model and temperature, its text, and beside it the branch it is compared with. */
final class ColumnPane extends VBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final PlaygroundViewModel model;
  private final PlaygroundColumn column;
  private final Subscriptions subscriptions = new Subscriptions();
  private final ComboBox<SessionModel> modelBox = new ComboBox<>();
  private final Slider temperature =
      new Slider(
          SamplingForm.LOWEST_TEMPERATURE,
          Sampling.MAX_TEMPERATURE,
          Sampling.DEFAULT.temperature());
  private final Label degrees = new Label();
  private final Button remove = new Button("×");
  private final TextPane shown;
  private final TextPane beside;
  private final HBox head;
  private final HBox warmth;
  private boolean filling;

  /**
   * @param onChoose what Enter on a token does
   */
  ColumnPane(
      PlaygroundViewModel model, PlaygroundColumn column, Runnable onChoose, PassportFiles files) {
    this.model = model;
    this.column = column;
    shown = new TextPane(column, column.scores(), files, subscriptions);
    beside = new TextPane(column, column.comparedScores(), files, subscriptions);
    getStyleClass().add("column");
    HBox texts = new HBox(shown, beside);
    texts.getStyleClass().add("texts");
    for (TextPane pane : List.of(shown, beside)) {
      HBox.setHgrow(pane, Priority.ALWAYS);
      pane.setPrefWidth(1);
      pane.text().setOnSelect(this::select);
      pane.text().setOnChoose(onChoose);
    }
    VBox.setVgrow(texts, Priority.ALWAYS);
    head = head();
    warmth = warmth();
    getChildren().addAll(head, texts);
    // Whatever is touched in a column makes it the active one.
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.activeProperty().set(column));
    shown.text().focusedProperty().addListener((property, old, now) -> activate(now));
    subscriptions.onChange(column.treeProperty(), this::showTexts);
    subscriptions.onChange(column.branchProperty(), this::showTexts);
    subscriptions.onChange(column.comparedProperty(), this::showTexts);
    subscriptions.onChange(model.activeProperty(), this::showActive);
    subscriptions.onChange(model.columns(), this::showActive);
    showTexts();
    showActive();
  }

  /**
   * Subscriptions of the pane and of whoever shows it, for as long as its column is in the window.
   */
  Subscriptions subscriptions() {
    return subscriptions;
  }

  /** To be called when the column is left. */
  void end() {
    subscriptions.end();
  }

  private HBox head() {
    modelBox.setConverter(new LabelConverter<>(SessionModel::title));
    WholeText.inTooltip(modelBox);
    modelBox.setAccessibleText(Messages.text("playground.model.choose"));
    modelBox.setMaxWidth(Double.MAX_VALUE);
    modelBox.setMinWidth(60);
    modelBox.setPrefWidth(120);
    HBox.setHgrow(modelBox, Priority.ALWAYS);
    modelBox
        .valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!filling && now != null) {
                column.modelProperty().set(now);
              }
            });
    subscriptions.onChange(model.sessionModels().models(), this::fill);
    subscriptions.onChange(column.modelProperty(), this::fill);
    fill();
    remove.setTooltip(new Tooltip(Messages.text("playground.column.remove")));
    remove.setAccessibleText(Messages.text("playground.column.remove"));
    remove.getStyleClass().add("small");
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setOnAction(event -> model.remove(column));
    HBox head = new HBox(modelBox, remove);
    head.getStyleClass().add("row");
    return head;
  }

  private HBox warmth() {
    Label name = new Label(Messages.text("playground.temperature"));
    name.setLabelFor(temperature);
    name.setMinWidth(USE_PREF_SIZE);
    name.setTooltip(new Tooltip(Messages.text("playground.temperature.tip")));
    temperature.setBlockIncrement(0.1);
    temperature.setMinWidth(40);
    temperature.setPrefWidth(90);
    temperature.setMaxWidth(260);
    HBox.setHgrow(temperature, Priority.ALWAYS);
    temperature.setAccessibleText(Messages.text("playground.temperature"));
    temperature.valueProperty().bindBidirectional(column.temperatureProperty());
    temperature.disableProperty().bind(model.sampling().greedyProperty());
    degrees.getStyleClass().add("degrees");
    degrees
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> TokenFormats.decimal(column.temperatureProperty().get(), 2),
                column.temperatureProperty()));
    HBox row = new HBox(name, temperature, degrees);
    row.getStyleClass().add("row");
    return row;
  }

  private void fill() {
    filling = true;
    modelBox.getItems().setAll(model.sessionModels().models());
    modelBox.setValue(column.modelProperty().get());
    filling = false;
  }

  private void activate(boolean focused) {
    if (focused) {
      model.activeProperty().set(column);
    }
  }

  private void select(int place) {
    column.select(place);
  }

  void setScale(ColorScale scale) {
    shown.setScale(scale);
    beside.setScale(scale);
  }

  private void showTexts() {
    BranchTree tree = column.treeProperty().get();
    Branch branch = column.branchProperty().get();
    Branch other = column.comparedProperty().get();
    Visibility.show(beside, other != null);
    shown.show(tree, branch, other == null ? "" : TextPane.heading(branch, other));
    if (other != null) {
      beside.show(tree, other, TextPane.heading(other, branch));
    }
  }

  private void showActive() {
    boolean several = model.columns().size() > 1;
    pseudoClassStateChanged(ACTIVE, several && model.activeProperty().get() == column);
    Visibility.show(remove, several);
    layOut(several);
  }

  /** One column alone has room for the temperature beside the model. */
  private void layOut(boolean narrow) {
    if (narrow && !getChildren().contains(warmth)) {
      head.getChildren().remove(warmth);
      getChildren().add(1, warmth);
    } else if (!narrow && !head.getChildren().contains(warmth)) {
      getChildren().remove(warmth);
      head.getChildren().add(warmth);
    }
  }

  PlaygroundColumn column() {
    return column;
  }

  TokenText text() {
    return shown.text();
  }
}
