package org.remanence.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;
import org.remanence.engine.Pooling;
import org.remanence.text.DatasetSource;

/**
 * A number, switch or choice that a training run is given, described once: its name in files, on
 * the command line and in message keys, its range, and where it stands in {@link Hyperparameters}.
 * Forms, options, files of results and descriptions of studies go through these. The seed is none
 * of them: a study has several, and it says nothing of how well is trained.
 */
public enum Hyperparameter {
  EPOCHS(
      "epochs",
      NumberRange.whole(HyperparameterLimits.EPOCHS),
      Hyperparameters::epochs,
      (h, value) -> h.epochs = (int) value),
  BATCH_SIZE(
      "batch-size",
      NumberRange.whole(HyperparameterLimits.BATCH_SIZE),
      Hyperparameters::batchSize,
      (h, value) -> h.batchSize = (int) value),
  PATIENCE(
      "patience",
      NumberRange.whole(HyperparameterLimits.PATIENCE),
      Hyperparameters::patience,
      (h, value) -> h.patience = (int) value),
  LEARNING_RATE(
      "learning-rate",
      NumberRange.decimal(
          HyperparameterLimits.MIN_LEARNING_RATE, HyperparameterLimits.MAX_LEARNING_RATE),
      Hyperparameters::learningRate,
      (h, value) -> h.learningRate = value),
  MAX_WORDS(
      "max-words",
      NumberRange.whole(HyperparameterLimits.MAX_WORDS),
      Hyperparameters::maxWords,
      (h, value) -> h.maxWords = (int) value),
  MAX_LENGTH(
      "max-length",
      NumberRange.whole(HyperparameterLimits.MAX_LENGTH),
      Hyperparameters::maxLength,
      (h, value) -> h.maxLength = (int) value),
  EMBEDDING(
      "embedding",
      NumberRange.whole(HyperparameterLimits.EMBEDDING),
      Hyperparameters::embedding,
      (h, value) -> h.embedding = (int) value),
  HIDDEN(
      "hidden",
      NumberRange.whole(HyperparameterLimits.HIDDEN),
      Hyperparameters::hidden,
      (h, value) -> h.hidden = (int) value),
  DROPOUT(
      "dropout",
      NumberRange.decimal(0, HyperparameterLimits.MAX_DROPOUT),
      Hyperparameters::dropout,
      (h, value) -> h.dropout = value),
  RECURRENT_DROPOUT(
      "recurrent-dropout",
      NumberRange.decimal(0, HyperparameterLimits.MAX_DROPOUT),
      Hyperparameters::recurrentDropout,
      (h, value) -> h.recurrentDropout = value),
  WEIGHT_DECAY(
      "weight-decay",
      NumberRange.decimal(0, HyperparameterLimits.MAX_WEIGHT_DECAY),
      h -> h.optimisation().weightDecay(),
      (h, value) -> h.optimisation = h.optimisation.withWeightDecay(value)),
  MASK("mask", NumberRange.flag(), h -> h.mask() ? 1 : 0, (h, value) -> h.mask = value == 1),
  POOLING(
      "pooling",
      NumberRange.choice(Pooling.values().length),
      h -> h.pooling().ordinal(),
      (h, value) -> h.pooling = Pooling.values()[(int) value]);

  private final String id;
  private final NumberRange range;
  private final ToDoubleFunction<Hyperparameters> get;
  private final ObjDoubleConsumer<Hyperparameters.Editor> set;

  Hyperparameter(
      String id,
      NumberRange range,
      ToDoubleFunction<Hyperparameters> get,
      ObjDoubleConsumer<Hyperparameters.Editor> set) {
    this.id = id;
    this.range = range;
    this.get = get;
    this.set = set;
  }

  /** The name in descriptions of studies, which is also the command line’s option. */
  public String id() {
    return id;
  }

  /** The name in JSON and as a column. */
  public String column() {
    return id.replace('-', '_');
  }

  public NumberRange range() {
    return range;
  }

  /** The names of what can be chosen, a number being a place among them; none of a number. */
  public List<String> choices() {
    return this == POOLING ? Pooling.ids() : List.of();
  }

  public double get(Hyperparameters from) {
    return get.applyAsDouble(from);
  }

  /** Puts in {@code value}, which is in the {@link #range}. */
  public void set(Hyperparameters.Editor to, double value) {
    set.accept(to, value);
  }

  /** The value where nothing is said. */
  public double defaultValue() {
    return get(Hyperparameters.DEFAULT);
  }

  /** The value where nothing is said, on these texts; no text of built-in data is cut. */
  public double defaultValue(DatasetSource data) {
    return this == MAX_LENGTH ? data.maxLength((int) defaultValue()) : defaultValue();
  }

  /** As it is written in files. */
  public String format(double value) {
    return switch (range.kind()) {
      case WHOLE -> String.valueOf((long) value);
      case DECIMAL -> String.valueOf(value);
      case FLAG -> String.valueOf(value == 1);
      case CHOICE -> choices().get((int) value);
    };
  }

  /** The one called {@code id}. */
  public static Optional<Hyperparameter> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /** All names in their order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Hyperparameter::id).toList();
  }
}
