package org.remanence.ui.playground;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;

/**
 * A field for a whole number in a range: only digits can be typed, the arrow keys change it, and
 * what is out of range is brought into it when the field is left.
 */
final class WholeField extends TextField {
  private final IntegerProperty value;
  private final int min;
  private final int max;

  WholeField(IntegerProperty value, int min, int max) {
    this.value = value;
    this.min = min;
    this.max = max;
    int digits = String.valueOf(max).length();
    setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0," + digits + "}") ? change : null));
    setPrefColumnCount(digits);
    setText(String.valueOf(value.get()));
    textProperty().addListener((property, old, now) -> typed(now));
    value.addListener((property, old, now) -> show());
    focusedProperty().addListener((property, old, now) -> show());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            set(value.get() + (event.getCode() == KeyCode.UP ? 1 : -1));
            setText(String.valueOf(value.get()));
            event.consume();
          }
        });
  }

  private void typed(String text) {
    if (!text.isEmpty()) {
      set(Integer.parseInt(text));
    }
  }

  private void set(int number) {
    value.set(Math.max(min, Math.min(max, number)));
  }

  /** Not while something is typed that is on its way to a number in range. */
  private void show() {
    if (!isFocused()) {
      setText(String.valueOf(value.get()));
    }
  }
}
