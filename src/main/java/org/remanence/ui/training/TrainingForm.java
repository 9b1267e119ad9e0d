package org.remanence.ui.training;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.WholeRange;
import org.remanence.text.SplitOptions;

/** The numbers of the training form as typed, their checks, and what they come to. */
public final class TrainingForm {
  private static final int MOST_DECIMALS = 12;
  private static final double LARGEST_LEARNING_RATE = 10;
  private static final double LARGEST_TEST_SHARE = 0.5;

  private final Map<Field, StringProperty> values = new LinkedHashMap<>();

  /** A number the user can set. */
  public enum Field {
    EPOCHS(HyperparameterLimits.EPOCHS),
    BATCH_SIZE(HyperparameterLimits.BATCH_SIZE),
    PATIENCE(HyperparameterLimits.PATIENCE),
    LEARNING_RATE("rate", Double.MIN_VALUE, LARGEST_LEARNING_RATE),
    HIDDEN(HyperparameterLimits.HIDDEN),
    EMBEDDING(HyperparameterLimits.EMBEDDING),
    MAX_WORDS(HyperparameterLimits.MAX_WORDS),
    MAX_LENGTH(HyperparameterLimits.MAX_LENGTH),
    DROPOUT("share", 0, HyperparameterLimits.MAX_DROPOUT),
    RECURRENT_DROPOUT("share", 0, HyperparameterLimits.MAX_DROPOUT),
    TEST_SHARE("rate", Double.MIN_VALUE, LARGEST_TEST_SHARE),
    SEED(new WholeRange(0, Integer.MAX_VALUE));

    private static final String WHOLE = "whole";

    private final String kind;
    private final double min;
    private final double max;

    Field(WholeRange range) {
      this(WHOLE, range.min(), range.max());
    }

    Field(String kind, double min, double max) {
      this.kind = kind;
      this.min = min;
      this.max = max;
    }

    private boolean allows(double number) {
      return number >= min && number <= max && !(isWhole() && number != Math.rint(number));
    }

    private boolean isWhole() {
      return kind.equals(WHOLE);
    }

    /** Its part of a message key. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public TrainingForm() {
    for (Field field : Field.values()) {
      values.put(field, new SimpleStringProperty());
    }
    reset();
  }

  public StringProperty value(Field field) {
    return values.get(field);
  }

  /** The command line's defaults. */
  public void reset() {
    Hyperparameters d = Hyperparameters.DEFAULT;
    set(Field.EPOCHS, d.epochs());
    set(Field.BATCH_SIZE, d.batchSize());
    set(Field.PATIENCE, d.patience());
    set(Field.LEARNING_RATE, d.learningRate());
    set(Field.HIDDEN, d.hidden());
    set(Field.EMBEDDING, d.embedding());
    set(Field.MAX_WORDS, d.maxWords());
    set(Field.MAX_LENGTH, d.maxLength());
    set(Field.DROPOUT, d.dropout());
    set(Field.RECURRENT_DROPOUT, d.recurrentDropout());
    set(Field.TEST_SHARE, SplitOptions.DEFAULT_TEST_SHARE);
    set(Field.SEED, d.seed());
  }

  /** Writes every number that is one as the language in use does. */
  public void reformat() {
    for (Field field : Field.values()) {
      if (problem(field) == null) {
        set(field, number(field));
      }
    }
  }

  /** What is wrong with a field, in the language in use; null if nothing is. */
  public String problem(Field field) {
    if (field.allows(number(field))) {
      return null;
    }
    String name = Messages.text("training.field." + field.id());
    return Messages.text("training.problem." + field.kind, name, field.min, field.max);
  }

  public boolean isValid() {
    return values.keySet().stream().allMatch(field -> problem(field) == null);
  }

  /** The numbers; only when {@link #isValid()}. */
  public Hyperparameters hyperparameters(boolean mask) {
    return new Hyperparameters(
        whole(Field.EPOCHS),
        whole(Field.BATCH_SIZE),
        whole(Field.PATIENCE),
        number(Field.LEARNING_RATE),
        whole(Field.SEED),
        whole(Field.MAX_WORDS),
        whole(Field.MAX_LENGTH),
        whole(Field.EMBEDDING),
        whole(Field.HIDDEN),
        number(Field.DROPOUT),
        number(Field.RECURRENT_DROPOUT),
        mask);
  }

  /** How the data are split; only when {@link #isValid()}. */
  SplitOptions splitOptions(boolean keepDuplicates) {
    return new SplitOptions(
        whole(Field.SEED),
        number(Field.TEST_SHARE),
        SplitOptions.DEFAULT_VALIDATION_SHARE,
        keepDuplicates);
  }

  private int whole(Field field) {
    return (int) number(field);
  }

  /** A decimal comma is taken as well: French keyboards have one. */
  private double number(Field field) {
    try {
      return Double.parseDouble(values.get(field).get().trim().replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void set(Field field, double number) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    values.get(field).set(format.format(number));
  }
}
