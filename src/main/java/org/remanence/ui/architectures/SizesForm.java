package org.remanence.ui.architectures;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.model.NumberRange;
import org.remanence.model.WholeRange;
import org.remanence.study.StepTimer;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;

/** Sizes of networks, and what they come to. */
final class SizesForm {
  private final Map<Field, NumberField> byField = new EnumMap<>(Field.class);
  private final NumberFields fields;

  /** A number the user can set. */
  enum Field {
    VOCABULARY(HyperparameterLimits.MAX_WORDS, 1000, "training.tip.max-words"),
    EMBEDDING(
        HyperparameterLimits.EMBEDDING,
        Hyperparameters.DEFAULT.embedding(),
        "training.tip.embedding"),
    HIDDEN(HyperparameterLimits.HIDDEN, Hyperparameters.DEFAULT.hidden(), "training.tip.hidden"),
    CLASSES(new WholeRange(2, 1000), 2, "architectures.tip.classes"),
    TOKENS(
        HyperparameterLimits.MAX_LENGTH,
        Hyperparameters.DEFAULT.maxLength(),
        "training.tip.max-length"),
    BATCH_SIZE(
        HyperparameterLimits.BATCH_SIZE,
        Hyperparameters.DEFAULT.batchSize(),
        "training.tip.batch-size"),
    TEXTS(new WholeRange(1, 10_000_000), 1000, "architectures.tip.texts");

    private final NumberSpec spec;

    Field(WholeRange range, int defaultValue, String tipKey) {
      String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
      spec =
          new NumberSpec(
              id, "architectures.field." + id, tipKey, NumberRange.whole(range), defaultValue);
    }

    NumberSpec spec() {
      return spec;
    }
  }

  SizesForm() {
    for (Field field : Field.values()) {
      byField.put(field, new NumberField(field.spec));
    }
    fields = new NumberFields(List.copyOf(byField.values()));
  }

  NumberField field(Field field) {
    return byField.get(field);
  }

  /** All numbers. */
  NumberFields fields() {
    return fields;
  }

  void fill(TrainingSizes sizes) {
    field(Field.VOCABULARY).set(sizes.network().vocabulary());
    field(Field.EMBEDDING).set(sizes.network().embedding());
    field(Field.HIDDEN).set(sizes.network().hidden());
    field(Field.CLASSES).set(sizes.network().classes());
    field(Field.TOKENS).set(sizes.tokens());
    field(Field.BATCH_SIZE).set(sizes.batchSize());
    if (sizes.texts() > 0) {
      field(Field.TEXTS).set(sizes.texts());
    }
  }

  boolean isValid() {
    return fields.areValid();
  }

  /** The last number typed that is allowed. */
  int get(Field field) {
    return field(field).whole();
  }

  /** Only when {@link #isValid()}. */
  NetworkSizes sizes() {
    return new NetworkSizes(
            get(Field.VOCABULARY), get(Field.EMBEDDING), get(Field.HIDDEN), get(Field.CLASSES))
        .withPositions(get(Field.TOKENS));
  }

  /** Only when {@link #isValid()}. */
  StepTimer.Workload workload() {
    return new StepTimer.Workload(sizes(), get(Field.TOKENS), get(Field.BATCH_SIZE));
  }
}
