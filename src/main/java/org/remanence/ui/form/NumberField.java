package org.remanence.ui.form;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.NumberInput;
import org.remanence.i18n.NumberText;
import org.remanence.model.NumberRange;

/**
 * A number of a form: as it is typed, what it comes to, and what is wrong with it. What is typed is
 * never changed: out of its range it is a problem, and the number before it still counts. For the
 * JavaFX thread.
 */
public final class NumberField {
  private static final int MAX_DECIMALS = 12;

  private final NumberSpec spec;
  private final StringProperty text = new SimpleStringProperty();
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper();
  private final BooleanProperty used = new SimpleBooleanProperty(true);

  public NumberField(NumberSpec spec) {
    this.spec = spec;
    // Invalidations are told before changes: whoever listens to the text finds the value up to
    // date.
    text.addListener((Observable changed) -> typed().ifPresent(value::set));
    reset();
  }

  public NumberSpec spec() {
    return spec;
  }

  /** As it is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** The last number typed that is allowed. */
  public ReadOnlyDoubleProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  public double get() {
    return value.get();
  }

  /** Value of a whole number. */
  public int whole() {
    return (int) value.get();
  }

  /** True if what else is chosen makes any use of it; what is not used is no problem. */
  public BooleanProperty usedProperty() {
    return used;
  }

  /** Number that is typed, if it is an allowed one. */
  public OptionalDouble typed() {
    return read(text.get(), spec.range());
  }

  public boolean isValid() {
    return !used.get() || typed().isPresent();
  }

  /** Problem with what is typed, in the language in use. */
  public Optional<String> problem() {
    return isValid() ? Optional.empty() : Optional.of(spec.problem());
  }

  /** Writes a number in the language in use. */
  public void set(double number) {
    text.set(NumberText.typed(number, MAX_DECIMALS));
  }

  public void reset() {
    set(spec.defaultValue());
  }

  /** Writes what is typed as the language in use does, if it is an allowed number. */
  public void reformat() {
    typed().ifPresent(this::set);
  }

  /** The next number up or down; at a bound and between fractions there is none. */
  void step(int by) {
    double next = value.get() + by;
    if (spec.range().isWhole() && spec.range().contains(next)) {
      set(next);
    }
  }

  /** Puts the number that counts among what settings remember. */
  public void save(Map<String, String> values) {
    values.put(
        spec.id(), spec.range().isWhole() ? String.valueOf((long) get()) : String.valueOf(get()));
  }

  /** Takes the number that is remembered, if it is allowed. */
  public void restore(Map<String, String> values) {
    Remembered.number(values, spec.id(), spec.range()).ifPresent(this::set);
  }

  /** The number of that range that a text is; empty if it is none. */
  public static OptionalDouble read(String text, NumberRange range) {
    OptionalDouble number =
        range.isWhole()
            ? NumberInput.whole(text).stream().mapToDouble(Long::doubleValue).findFirst()
            : NumberInput.decimal(text);
    return number.stream().filter(range::contains).findFirst();
  }
}
