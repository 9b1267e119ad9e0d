package org.remanence.ui.gates;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;

/** An equation, set off while its stage is on; as a question it gives its answer when clicked. */
final class FormulaLabel extends Label {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass QUESTION = PseudoClass.getPseudoClass("question");

  private final GatesViewModel model;
  private Formulas.Line line;

  FormulaLabel(GatesViewModel model) {
    this.model = model;
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("formula");
    setOnMouseClicked(event -> reveal());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            reveal();
          }
        });
  }

  void show(Formulas.Line shown, boolean asked) {
    line = shown;
    setText(asked ? shown.question() : shown.text());
    pseudoClassStateChanged(QUESTION, asked);
    setFocusTraversable(asked);
    setCursor(asked ? Cursor.HAND : Cursor.DEFAULT);
    setAccessibleHelp(asked ? Messages.text("gates.hand.reveal") : null);
  }

  void mark(Stage stage) {
    pseudoClassStateChanged(ON, line.stage() == stage);
  }

  Signal result() {
    return line.result();
  }

  private void reveal() {
    model.found().add(line.result());
  }
}
