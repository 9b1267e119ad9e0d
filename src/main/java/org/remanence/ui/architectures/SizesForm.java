package org.remanence.ui.architectures;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberInput;
import org.remanence.i18n.NumberText;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.model.WholeRange;
import org.remanence.study.StepTimer;

/** The sizes as typed, their checks, and what they come to. */
final class SizesForm {
  private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);

  /** A number the user can set. */
  enum Field {
    VOCABULARY(HyperparameterLimits.MAX_WORDS, 1000),
    EMBEDDING(HyperparameterLimits.EMBEDDING, Hyperparameters.DEFAULT.embedding()),
    HIDDEN(HyperparameterLimits.HIDDEN, Hyperparameters.DEFAULT.hidden()),
    CLASSES(new WholeRange(2, 1000), 2),
    TOKENS(HyperparameterLimits.MAX_LENGTH, Hyperparameters.DEFAULT.maxLength()),
    BATCH_SIZE(HyperparameterLimits.BATCH_SIZE, Hyperparameters.DEFAULT.batchSize()),
    TEXTS(new WholeRange(1, 10_000_000), 1000);

    private final WholeRange range;
    private final int usual;

    Field(WholeRange range, int usual) {
      this.range = range;
      this.usual = usual;
    }

    /** Its part of a message key. */
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  SizesForm() {
    for (Field field : Field.values()) {
      values.put(field, new SimpleStringProperty());
    }
    fillUsual();
  }

  /** Puts in the sizes to begin with. */
  void fillUsual() {
    for (Field field : Field.values()) {
      set(field, field.usual);
    }
  }

  void fill(TrainingSizes sizes) {
    set(Field.VOCABULARY, sizes.network().vocabulary());
    set(Field.EMBEDDING, sizes.network().embedding());
    set(Field.HIDDEN, sizes.network().hidden());
    set(Field.CLASSES, sizes.network().classes());
    set(Field.TOKENS, sizes.tokens());
    set(Field.BATCH_SIZE, sizes.batchSize());
    if (sizes.texts() > 0) {
      set(Field.TEXTS, sizes.texts());
    }
  }

  StringProperty value(Field field) {
    return values.get(field);
  }

  /** Puts in what is remembered and still allowed. */
  void recall(Map<String, String> remembered) {
    for (Field field : Field.values()) {
      String before = value(field).get();
      value(field).set(remembered.getOrDefault(field.id(), before));
      if (problem(field) != null) {
        value(field).set(before);
      }
    }
  }

  void set(Field field, int number) {
    values.get(field).set(NumberText.whole(number));
  }

  /** Writes every number that is one as the language in use does. */
  void reformat() {
    for (Field field : Field.values()) {
      number(field).ifPresent(number -> set(field, number));
    }
  }

  /** What is wrong with a field, in the language in use; null if nothing is. */
  String problem(Field field) {
    return number(field).isPresent()
        ? null
        : Messages.text(
            "training.problem.whole",
            Messages.text("architectures.field." + field.id()),
            field.range.min(),
            field.range.max());
  }

  boolean isValid() {
    return values.keySet().stream().allMatch(field -> number(field).isPresent());
  }

  /** Only when {@link #isValid()}. */
  int get(Field field) {
    return number(field).orElseThrow();
  }

  /** Only when {@link #isValid()}. */
  NetworkSizes sizes() {
    return new NetworkSizes(
        get(Field.VOCABULARY), get(Field.EMBEDDING), get(Field.HIDDEN), get(Field.CLASSES));
  }

  /** Only when {@link #isValid()}. */
  StepTimer.Workload workload() {
    return new StepTimer.Workload(sizes(), get(Field.TOKENS), get(Field.BATCH_SIZE));
  }

  private Optional<Integer> number(Field field) {
    return NumberInput.whole(values.get(field).get())
        .filter(field.range::contains)
        .map(Math::toIntExact);
  }
}
