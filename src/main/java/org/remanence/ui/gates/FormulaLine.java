package org.remanence.ui.gates;

import java.util.Arrays;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.remanence.explain.Formulas;
import org.remanence.explain.StepPhase;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;

/**
 * An equation, set off while its phase is on; as a question it gives its answer when clicked. Where
 * it is too long it goes on in the next line from an equals sign.
 */
final class FormulaLine extends FlowPane {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass QUESTION = PseudoClass.getPseudoClass("question");
  private static final String BEFORE_EQUALS = " (?== )";

  private final GatesViewModel model;
  private Formulas.Equation line;

  FormulaLine(GatesViewModel model, PassportFiles files) {
    this.model = model;
    setMinHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    getStyleClass().add("formula");
    setOnMouseClicked(event -> reveal());
    HowDoWeKnow.on(this, this::passport, files);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            reveal();
          }
        });
  }

  void show(Formulas.Equation shown, boolean asked) {
    line = shown;
    write(asked ? shown.question() : shown.text());
    pseudoClassStateChanged(QUESTION, asked);
    setCursor(asked ? Cursor.HAND : Cursor.DEFAULT);
    setAccessibleHelp(asked ? Messages.text("gates.hand.reveal") : null);
  }

  void mark(StepPhase phase) {
    pseudoClassStateChanged(ON, line.phase() == phase);
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

  /**
   * Passport of what the equation comes to; a class that is to find it will not get it from here.
   */
  private Optional<Passport> passport() {
    boolean hidden = model.isHiding() && !model.found().contains(line.result().signal());
    return hidden
        ? Optional.empty()
        : model.passports().equation(line.result(), model.playback().token());
  }

  private void reveal() {
    Optional.ofNullable(line.result().signal()).ifPresent(model.found()::add);
  }
}
