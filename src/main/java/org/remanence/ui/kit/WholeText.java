package org.remanence.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Where a text may have too little room, its tooltip has all of it. */
public final class WholeText {
  private WholeText() {}

  public static void inTooltip(Labeled labeled) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(labeled.textProperty());
    labeled.setTooltip(tooltip);
  }

  /** What is chosen, as the box names it. */
  public static <T> void inTooltip(ComboBox<T> box) {
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> box.getConverter().toString(box.getValue()),
                box.valueProperty(),
                box.converterProperty()));
    box.setTooltip(tooltip);
  }
}
