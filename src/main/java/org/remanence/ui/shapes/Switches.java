package org.remanence.ui.shapes;

import java.util.function.BiFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.text.Padding;

/** The controls that say how the batch is padded and read; they follow the options. */
record Switches(
    RadioButton front,
    RadioButton behind,
    CheckBox mask,
    CheckBox everyState,
    CheckBox anotherLayer,
    CheckBox bothDirections) {

  /** Has each control change its option. */
  void change(ShapesViewModel model) {
    ToggleGroup sides = new ToggleGroup();
    front.setToggleGroup(sides);
    behind.setToggleGroup(sides);
    front.setOnAction(event -> model.change(o -> o.withPadding(Padding.FRONT)));
    behind.setOnAction(event -> model.change(o -> o.withPadding(Padding.BEHIND)));
    change(mask, model, BatchOptions::withMask);
    change(everyState, model, BatchOptions::withEveryState);
    change(anotherLayer, model, BatchOptions::withAnotherLayer);
    change(bothDirections, model, BatchOptions::withBothDirections);
  }

  private static void change(
      CheckBox box, ShapesViewModel model, BiFunction<BatchOptions, Boolean, BatchOptions> with) {
    box.setOnAction(event -> model.change(o -> with.apply(o, box.isSelected())));
  }

  /**
   * Shows the options; directions that a network has by itself stay, and so do all states of one
   * that answers each token. What is not recurrent has no layers and directions to add.
   */
  void show(ShapesViewModel model) {
    BatchOptions options = model.optionsProperty().get();
    front.setSelected(options.padding() == Padding.FRONT);
    behind.setSelected(options.padding() == Padding.BEHIND);
    mask.setSelected(options.mask());
    everyState.setSelected(options.everyState());
    anotherLayer.setSelected(options.anotherLayer());
    bothDirections.setSelected(options.bothDirections());
    everyState.setDisable(model.answersEachToken());
    anotherLayer.setDisable(!model.isRecurrent());
    bothDirections.setDisable(model.readsBothWays() || !model.isRecurrent());
  }
}
