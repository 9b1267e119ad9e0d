package org.remanence.ui.gates;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** An equation, set off while its stage is on. */
final class FormulaLabel extends Label {
  static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final Stage stage;

  FormulaLabel(Formulas.Line line) {
    super(line.text());
    stage = line.stage();
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("formula");
  }

  Stage stage() {
    return stage;
  }
}
