package org.remanence.ui.training.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberInput;
import org.remanence.i18n.NumberText;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.WholeRange;
import org.remanence.text.SplitOptions;

/** The numbers of the training form as typed, their checks, and what they come to. */
public final class TrainingForm {
  private static final int MOST_DECIMALS = 12;
  private static final double LARGEST_TEST_SHARE = 0.5;

  private final Map<Field, StringProperty> values = new LinkedHashMap<>();
  private final OptimisationChoice optimisation = new OptimisationChoice();

  /** A number the user can set. */
  public enum Field {
    EPOCHS(HyperparameterLimits.EPOCHS),
    BATCH_SIZE(HyperparameterLimits.BATCH_SIZE),
    PATIENCE(HyperparameterLimits.PATIENCE),
    LEARNING_RATE(
        "rate", HyperparameterLimits.MIN_LEARNING_RATE, HyperparameterLimits.MAX_LEARNING_RATE),
    HIDDEN(HyperparameterLimits.HIDDEN),
    EMBEDDING(HyperparameterLimits.EMBEDDING),
    MAX_WORDS(HyperparameterLimits.MAX_WORDS),
    MAX_LENGTH(HyperparameterLimits.MAX_LENGTH),
    DROPOUT("share", 0, HyperparameterLimits.MAX_DROPOUT),
    RECURRENT_DROPOUT("share", 0, HyperparameterLimits.MAX_DROPOUT),
    TEST_SHARE("rate", Double.MIN_VALUE, LARGEST_TEST_SHARE),
    SEED(new WholeRange(0, Integer.MAX_VALUE)),
    SCHEDULE_FACTOR("number", HyperparameterLimits.MIN_SCHEDULE_FACTOR, 1),
    SCHEDULE_EVERY(HyperparameterLimits.SCHEDULE_EVERY),
    CLIPPING_LIMIT("number", HyperparameterLimits.MIN_CLIPPING, HyperparameterLimits.MAX_CLIPPING),
    WEIGHT_DECAY("number", 0, HyperparameterLimits.MAX_WEIGHT_DECAY);

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

    /** Whether it is about how the weights are changed, beyond the learning rate. */
    public boolean isAdvanced() {
      return compareTo(SEED) > 0;
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

  /** All that can be set. */
  public List<Observable> inputs() {
    List<Observable> all = new ArrayList<>(values.values());
    all.add(optimisation.scheduleProperty());
    all.add(optimisation.clippingProperty());
    all.add(optimisation.balancedProperty());
    all.add(optimisation.frozenProperty());
    all.add(optimisation.vectorsProperty());
    return all;
  }

  /** What of the optimisation is chosen and not typed. */
  public OptimisationChoice optimisation() {
    return optimisation;
  }

  /** The command line's defaults. */
  public void reset() {
    optimisation.setVectors(null);
    fill(Hyperparameters.DEFAULT);
    fillTestShare(SplitOptions.DEFAULT_TEST_SHARE);
  }

  /** Puts these in, but for the file of word vectors. */
  public void fill(Hyperparameters from) {
    set(Field.EPOCHS, from.epochs());
    set(Field.BATCH_SIZE, from.batchSize());
    set(Field.PATIENCE, from.patience());
    set(Field.LEARNING_RATE, from.learningRate());
    set(Field.HIDDEN, from.hidden());
    set(Field.EMBEDDING, from.embedding());
    set(Field.MAX_WORDS, from.maxWords());
    set(Field.MAX_LENGTH, from.maxLength());
    set(Field.DROPOUT, from.dropout());
    set(Field.RECURRENT_DROPOUT, from.recurrentDropout());
    set(Field.SEED, from.seed());
    set(Field.SCHEDULE_FACTOR, from.optimisation().schedule().factor());
    set(Field.SCHEDULE_EVERY, from.optimisation().schedule().every());
    set(Field.CLIPPING_LIMIT, from.optimisation().clipping().limit());
    set(Field.WEIGHT_DECAY, from.optimisation().weightDecay());
    optimisation.fill(from.optimisation());
  }

  /**
   * Takes a new usual length in the place of the old one; another than that was typed, and stays.
   */
  public void changeUsualLength(int before, int now) {
    if (number(Field.MAX_LENGTH) == before) {
      set(Field.MAX_LENGTH, now);
    }
  }

  public void fillEmbedding(int numbers) {
    set(Field.EMBEDDING, numbers);
  }

  public void fillTestShare(double share) {
    set(Field.TEST_SHARE, share);
  }

  /** Takes the usual numbers of the schedule that was chosen. */
  public void useUsualNumbers() {
    LearningRateSchedule usual = LearningRateSchedule.usual(optimisation.scheduleProperty().get());
    set(Field.SCHEDULE_FACTOR, usual.factor());
    set(Field.SCHEDULE_EVERY, usual.every());
  }

  /** Whether what was chosen makes any use of a field. */
  boolean uses(Field field) {
    return switch (field) {
      case SCHEDULE_FACTOR -> optimisation.usesFactor();
      case SCHEDULE_EVERY -> optimisation.usesEvery();
      case CLIPPING_LIMIT -> optimisation.usesLimit();
      case EMBEDDING -> optimisation.vectorsProperty().get() == null;
      default -> true;
    };
  }

  /** Writes every number that is one as the language in use does. */
  public void reformat() {
    for (Field field : Field.values()) {
      if (field.allows(number(field))) {
        set(field, number(field));
      }
    }
  }

  /** What is wrong with a field, in the language in use; null if nothing is. */
  public String problem(Field field) {
    if (!uses(field) || field.allows(number(field))) {
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
        (int) used(Field.EMBEDDING, Hyperparameters.DEFAULT.embedding()),
        whole(Field.HIDDEN),
        number(Field.DROPOUT),
        number(Field.RECURRENT_DROPOUT),
        mask,
        new Optimisation(
            new LearningRateSchedule(
                optimisation.scheduleProperty().get(),
                used(Field.SCHEDULE_FACTOR, LearningRateSchedule.CONSTANT.factor()),
                (int) used(Field.SCHEDULE_EVERY, LearningRateSchedule.CONSTANT.every())),
            new Clipping(
                optimisation.clippingProperty().get(),
                used(Field.CLIPPING_LIMIT, Clipping.NONE.limit())),
            number(Field.WEIGHT_DECAY),
            optimisation.classWeights(),
            optimisation.wordVectors()));
  }

  private double used(Field field, double otherwise) {
    return uses(field) ? number(field) : otherwise;
  }

  /** How the data are split; only when {@link #isValid()}. */
  public SplitOptions splitOptions(boolean keepDuplicates) {
    return new SplitOptions(
        whole(Field.SEED),
        number(Field.TEST_SHARE),
        SplitOptions.DEFAULT_VALIDATION_SHARE,
        keepDuplicates);
  }

  private int whole(Field field) {
    return (int) number(field);
  }

  /** The number in a field; NaN if what is typed is none. */
  public double number(Field field) {
    String typed = values.get(field).get();
    if (field.isWhole()) {
      return NumberInput.whole(typed).map(Long::doubleValue).orElse(Double.NaN);
    }
    return NumberInput.decimal(typed).orElse(Double.NaN);
  }

  /** Writes a number into a field, in the language in use. */
  public void set(Field field, double number) {
    values.get(field).set(NumberText.typed(number, MOST_DECIMALS));
  }
}
