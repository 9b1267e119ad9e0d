package org.remanence.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Tooltips with all of a text that may have too little room. */
public final class WholeText {
  private WholeText() {}

  public static void inTooltip(Labeled labeled) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(labeled.textProperty());
    labeled.setTooltip(tooltip);
  }

  /** Shows in a tooltip what is chosen, as the box names it. */
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
