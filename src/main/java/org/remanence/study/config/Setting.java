package org.remanence.study.config;

import static org.remanence.model.HyperparameterLimits.MAX_DROPOUT;
import static org.remanence.model.HyperparameterLimits.MAX_LEARNING_RATE;
import static org.remanence.model.HyperparameterLimits.MAX_WEIGHT_DECAY;
import static org.remanence.model.HyperparameterLimits.MIN_LEARNING_RATE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.WholeRange;
import org.remanence.text.DatasetSource;

/**
 * A hyperparameter that a study may set, to one value or to several that are then compared. Values
 * are numbers; a switch is 1 or 0.
 */
public enum Setting {
  EPOCHS("epochs", HyperparameterLimits.EPOCHS, Hyperparameters.DEFAULT.epochs()),
  BATCH_SIZE("batch-size", HyperparameterLimits.BATCH_SIZE, Hyperparameters.DEFAULT.batchSize()),
  PATIENCE("patience", HyperparameterLimits.PATIENCE, Hyperparameters.DEFAULT.patience()),
  LEARNING_RATE(
      "learning-rate",
      Kind.NUMBER,
      MIN_LEARNING_RATE,
      MAX_LEARNING_RATE,
      Hyperparameters.DEFAULT.learningRate()),
  MAX_WORDS("max-words", HyperparameterLimits.MAX_WORDS, Hyperparameters.DEFAULT.maxWords()),
  MAX_LENGTH("max-length", HyperparameterLimits.MAX_LENGTH, Hyperparameters.DEFAULT.maxLength()),
  EMBEDDING("embedding", HyperparameterLimits.EMBEDDING, Hyperparameters.DEFAULT.embedding()),
  HIDDEN("hidden", HyperparameterLimits.HIDDEN, Hyperparameters.DEFAULT.hidden()),
  DROPOUT("dropout", Kind.NUMBER, 0, MAX_DROPOUT, Hyperparameters.DEFAULT.dropout()),
  RECURRENT_DROPOUT(
      "recurrent-dropout", Kind.NUMBER, 0, MAX_DROPOUT, Hyperparameters.DEFAULT.recurrentDropout()),
  WEIGHT_DECAY(
      "weight-decay",
      Kind.NUMBER,
      0,
      MAX_WEIGHT_DECAY,
      Hyperparameters.DEFAULT.optimisation().weightDecay()),
  MASK("mask", Kind.FLAG, 0, 1, Hyperparameters.DEFAULT.mask() ? 1 : 0);

  /** What values look like in a file. */
  public enum Kind {
    WHOLE,
    NUMBER,
    FLAG
  }

  private final String id;
  private final Kind kind;
  private final double least;
  private final double most;
  private final double usual;

  Setting(String id, WholeRange range, int usual) {
    this(id, Kind.WHOLE, range.min(), range.max(), usual);
  }

  Setting(String id, Kind kind, double least, double most, double usual) {
    this.id = id;
    this.kind = kind;
    this.least = least;
    this.most = most;
    this.usual = usual;
  }

  /** The name in files, which is also the command line’s option. */
  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  /** The value where nothing is said. */
  public double usual() {
    return usual;
  }

  /** The value where nothing is said, on these texts; no text of built-in data is cut. */
  public double usual(DatasetSource data) {
    return this == MAX_LENGTH ? data.maxLength((int) usual) : usual;
  }

  /** As it is written in files. */
  public String format(double value) {
    return switch (kind) {
      case WHOLE -> String.valueOf((long) value);
      case NUMBER -> String.valueOf(value);
      case FLAG -> String.valueOf(value == 1);
    };
  }

  /** The setting called {@code id}. */
  public static Optional<Setting> of(String id) {
    return Arrays.stream(values()).filter(setting -> setting.id.equals(id)).findFirst();
  }

  /** All names in their order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Setting::id).toList();
  }
}
