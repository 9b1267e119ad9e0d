package org.remanence.ui.states;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.ui.plot.token.TokenBars;

/** A slider below a word's bar, with which it is given another weight. */
final class WeightPopup {
  private static final int DECIMALS = 2;

  /** Presses of an arrow key from 0 to 1. */
  private static final double KEY_STEPS = 20;

  private WeightPopup() {}

  /**
   * Opens it.
   *
   * @param token place of the word among the bars
   * @param title whose weight it is
   * @param equations how the network came to it, with the numbers
   * @param weight it has now
   * @param largest that it may be given; 0 if none can be
   */
  static void open(
      TokenBars bars,
      int token,
      String title,
      List<String> equations,
      double weight,
      double largest,
      DoubleConsumer onSet) {
    Slider slider = new Slider(0, largest, Math.min(weight, largest));
    slider.setId("weight");
    slider.setBlockIncrement(1 / KEY_STEPS);
    slider.setAccessibleText(title);
    Label number = new Label();
    number.getStyleClass().add("edit-number");
    Runnable show = () -> number.setText(NumberText.decimal(slider.getValue(), DECIMALS));
    slider.valueProperty().addListener((property, old, now) -> show.run());
    show.run();
    Button set = new Button(Messages.text("gates.edit.set"));
    set.setId("weightSet");
    set.setDefaultButton(true);
    HBox row = new HBox(slider, number, set);
    row.getStyleClass().add("row");
    Label hint =
        new Label(
            Messages.text(largest > 0 ? "states.attention.rest" : "states.attention.no-rest"));
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    row.setDisable(largest <= 0);
    Label own = new Label(Messages.text("states.attention.own", String.join("\n", equations)));
    own.setId("weightEquations");
    own.setWrapText(true);
    VBox content = new VBox(new Label(title), own, row, hint);
    content.getStyleClass().addAll("swap", "weight-popup");
    PopOver popup = new PopOver(content);
    popup.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popup.setDetachable(false);
    popup.setAnimated(false);
    set.setOnAction(
        event -> {
          popup.hide();
          onSet.accept(slider.getValue());
        });
    Point2D place = bars.localToScreen(bars.below(token));
    popup.show(bars, place.getX(), place.getY());
    slider.requestFocus();
  }
}
