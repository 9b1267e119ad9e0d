package org.remanence.ui.form;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;

/**
 * A {@link NumberField} in a view: its name, and a text field that is marked while what is typed is
 * a problem. Both tell on being pointed at what it means and what it may be; a screen reader is
 * told the same. Of whole numbers the up and down keys make the next one.
 */
public final class FieldControl {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final NumberField field;
  private final Label name;
  private final TextField input = new TextField();
  private final Tooltip tip = Tips.of("");

  /**
   * @param id of the text field
   */
  public FieldControl(NumberField field, String id, Subscriptions subscriptions) {
    this.field = field;
    name = new Label(field.spec().name());
    name.setLabelFor(input);
    name.setTooltip(tip);
    input.setTooltip(tip);
    input.setId(id);
    input.textProperty().bindBidirectional(field.textProperty());
    input.disableProperty().bind(field.usedProperty().not());
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    subscriptions.onChange(field.textProperty(), this::show);
    subscriptions.onChange(field.usedProperty(), this::show);
    show();
  }

  private void step(KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    if (arrow && field.spec().range().isWhole()) {
      field.step(event.getCode() == KeyCode.UP ? 1 : -1);
      event.consume();
    }
  }

  private void show() {
    String problem = field.problem().orElse("");
    input.pseudoClassStateChanged(DANGER, !problem.isEmpty());
    tip.setText(problem.isEmpty() ? field.spec().help() : problem);
    input.setAccessibleHelp(tip.getText());
  }

  public Label name() {
    return name;
  }

  public TextField input() {
    return input;
  }

  /** Is there only while the number is used. */
  public FieldControl hidden() {
    for (Control node : List.of(name, input)) {
      Visibility.follow(node, field.usedProperty());
    }
    return this;
  }

  /** Puts name and text field below what is in {@code grid}. */
  public void addTo(GridPane grid) {
    grid.addRow(grid.getRowCount(), name, input);
  }

  /** Name and text field side by side. */
  public HBox inLine() {
    HBox box = new HBox(name, input);
    box.getStyleClass().add("size");
    Visibility.follow(box, name.visibleProperty());
    return box;
  }
}
