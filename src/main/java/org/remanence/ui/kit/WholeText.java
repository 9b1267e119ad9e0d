package org.remanence.ui.kit;

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
}
