package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.remanence.notebook.CodeCell;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.python.Statement;

/** Knowledge of a value without running anything. */
public sealed interface AbstractValue permits DataValue, KerasModel, AbstractValue.Simple {
  AbstractValue UNKNOWN = new Unknown();
  AbstractValue NONE = new Constant(Optional.empty());

  /** One that does not change. */
  sealed interface Simple extends AbstractValue {}

  record Unknown() implements Simple {}

  /** A text, number or truth value. */
  record Constant(Object value) implements Simple {}

  record Mapping(List<AbstractValue> keys, List<AbstractValue> values) implements Simple {
    /** Returns whether each key is a text. */
    boolean isNamed() {
      return keys.stream().allMatch(key -> key.text().isPresent());
    }

    /** The same table with other columns; what is no data stays as it is. */
    Mapping map(UnaryOperator<DataValue> change) {
      return new Mapping(
          keys,
          values.stream()
              .map(value -> value instanceof DataValue data ? change.apply(data) : value)
              .toList());
    }

    Optional<AbstractValue> get(Object key) {
      for (int i = 0; i < keys.size(); i++) {
        if (keys.get(i) instanceof Constant constant && constant.value().equals(key)) {
          return Optional.of(values.get(i));
        }
      }
      return Optional.empty();
    }
  }

  /** A name that the notebook gives no value, such as {@code tf.keras.layers.LSTM}. */
  record Reference(String name) implements Simple {
    String last() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /** Object that a constructor made: a layer, a tokenizer, an optimiser. */
  record Instance(String type, Arguments arguments, CodeLocation location) implements Simple {}

  /** Tensor of Keras’s functional interface: the layers passed so far. */
  record Tensor(List<AbstractValue> layers) implements Simple {}

  /** A function of the notebook. */
  record Function(Statement.Define definition, CodeCell cell, Scope scope) implements Simple {}

  default Optional<DataValue> data() {
    return this instanceof DataValue data ? Optional.of(data) : Optional.empty();
  }

  default Optional<String> text() {
    return this instanceof Constant constant && constant.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  default Optional<Double> number() {
    return this instanceof Constant constant && constant.value() instanceof Double number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** A whole number that an int holds. */
  default OptionalInt whole() {
    double number = number().orElse(Double.NaN);
    return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
  }

  default Optional<Boolean> truth() {
    return this instanceof Constant constant && constant.value() instanceof Boolean truth
        ? Optional.of(truth)
        : Optional.empty();
  }
}
