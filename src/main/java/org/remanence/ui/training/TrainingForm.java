package org.remanence.ui.training;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameters;

/** The numbers of the training form as typed, their checks, and what they come to. */
public final class TrainingForm {
  private final Map<Field, StringProperty> values = new LinkedHashMap<>();

  /** A number the user can set. */
  public enum Field {
    EPOCHS(true, n -> n >= 1 && n <= 10_000),
    BATCH_SIZE(true, n -> n >= 1 && n <= 4096),
    PATIENCE(true, n -> n >= 1 && n <= 10_000),
    LEARNING_RATE(false, n -> n > 0 && n <= 10),
    HIDDEN(true, n -> n >= 1 && n <= 2048),
    EMBEDDING(true, n -> n >= 1 && n <= 2048),
    MAX_WORDS(true, n -> n >= 3 && n <= 200_000),
    MAX_LENGTH(true, n -> n >= 1 && n <= 2000),
    DROPOUT(false, n -> n >= 0 && n < 1),
    RECURRENT_DROPOUT(false, n -> n >= 0 && n < 1),
    SEED(true, n -> n >= 0 && n <= 1e9);

    private final boolean whole;
    private final DoublePredicate allowed;

    Field(boolean whole, DoublePredicate allowed) {
      this.whole = whole;
      this.allowed = allowed;
    }

    /** Its part of a message key. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int MOST_DECIMALS = 12;

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
    double number = number(field);
    boolean good =
        !Double.isNaN(number)
            && field.allowed.test(number)
            && (!field.whole || number == Math.rint(number));
    return good ? null : Messages.text("training.problem." + field.id());
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
