package org.remanence.ui.gates;

import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.remanence.i18n.Messages;

/**
 * An equation, set off while its stage is on; as a question it gives its answer when clicked. Where
 * it is too long it goes on in the next line from an equals sign.
 */
final class FormulaLine extends FlowPane {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass QUESTION = PseudoClass.getPseudoClass("question");
  private static final String BEFORE_EQUALS = " (?== )";

  private final GatesViewModel model;
  private Formulas.Line line;

  FormulaLine(GatesViewModel model) {
    this.model = model;
    setMinHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
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
    write(asked ? shown.question() : shown.text());
    pseudoClassStateChanged(QUESTION, asked);
    setFocusTraversable(asked);
    setCursor(asked ? Cursor.HAND : Cursor.DEFAULT);
    setAccessibleHelp(asked ? Messages.text("gates.hand.reveal") : null);
  }

  void mark(Stage stage) {
    pseudoClassStateChanged(ON, line.stage() == stage);
  }

  /**
   * A label for each side: one label that wraps would write twice what follows a letter with a
   * tilde of its own.
   */
  private void write(String text) {
    String[] sides = text.split(BEFORE_EQUALS);
    if (getChildren().size() != sides.length) {
      getChildren().setAll(Arrays.stream(sides).map(side -> new Label()).toList());
    }
    for (int i = 0; i < sides.length; i++) {
      ((Label) getChildren().get(i)).setText(sides[i]);
    }
    setAccessibleText(text);
  }

  private void reveal() {
    model.found().add(line.result());
  }
}
