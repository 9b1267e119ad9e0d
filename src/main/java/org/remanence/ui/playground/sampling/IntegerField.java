package org.remanence.ui.playground.sampling;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberInput;
import org.remanence.model.WholeRange;
import org.remanence.ui.kit.Subscriptions;

/**
 * A field for a whole number in a range; the arrow keys change it. What is no such number is
 * refused in place: the number before it still counts, and {@link #problemProperty} says so.
 */
public final class IntegerField extends TextField {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final IntegerProperty value;
  private final WholeRange range;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  IntegerField(IntegerProperty value, int min, int max, Subscriptions subscriptions) {
    this.value = value;
    range = new WholeRange(min, max);
    setPrefColumnCount(String.valueOf(max).length());
    setText(String.valueOf(value.get()));
    textProperty().addListener((property, old, now) -> typed(now));
    subscriptions.onChange(value, this::show);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int next = value.get() + (event.getCode() == KeyCode.UP ? 1 : -1);
            setText(String.valueOf(Math.max(min, Math.min(max, next))));
            event.consume();
          }
        });
  }

  /** Why what is typed does not count, in the language in use; empty if it does. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private void typed(String text) {
    NumberInput.whole(text)
        .filter(range::contains)
        .ifPresentOrElse(
            number -> {
              say("");
              value.set(number.intValue());
            },
            () ->
                say(
                    Messages.text(
                        "playground.field.range", range.min(), range.max(), value.get())));
  }

  private void say(String text) {
    problem.set(text);
    pseudoClassStateChanged(DANGER, !text.isEmpty());
    setAccessibleHelp(text);
  }

  /** A number that was set elsewhere; what is typed stays as it was typed. */
  private void show() {
    if (NumberInput.whole(getText()).filter(number -> number == value.get()).isEmpty()) {
      setText(String.valueOf(value.get()));
    }
  }
}
