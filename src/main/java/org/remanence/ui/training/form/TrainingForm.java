package org.remanence.ui.training.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.engine.Pooling;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameter;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.NumberRange;
import org.remanence.model.Optimisation;
import org.remanence.text.SplitOptions;
import org.remanence.text.Task;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;

/** The numbers of the training form, what else is chosen, and what they come to. */
public final class TrainingForm {
  private static final double LARGEST_TEST_SHARE = 0.5;

  private final OptimisationChoice optimisation = new OptimisationChoice();
  private final Map<Hyperparameter, NumberField> hyperparameters =
      new EnumMap<>(Hyperparameter.class);
  private final NumberField testShare =
      field(
          "test-share",
          NumberRange.decimal(Double.MIN_VALUE, LARGEST_TEST_SHARE),
          SplitOptions.DEFAULT_TEST_SHARE);
  private final NumberField seed =
      field(
          "seed",
          new NumberRange(NumberRange.Kind.WHOLE, 0, Integer.MAX_VALUE),
          Hyperparameters.DEFAULT.seed());
  private final NumberField scheduleFactor =
      field(
          "schedule-factor",
          NumberRange.decimal(HyperparameterLimits.MIN_SCHEDULE_FACTOR, 1),
          LearningRateSchedule.CONSTANT.factor());
  private final NumberField scheduleEvery =
      field(
          "schedule-every",
          NumberRange.whole(HyperparameterLimits.SCHEDULE_EVERY),
          LearningRateSchedule.CONSTANT.every());
  private final NumberField clippingLimit =
      field(
          "clipping-limit",
          NumberRange.decimal(HyperparameterLimits.MIN_CLIPPING, HyperparameterLimits.MAX_CLIPPING),
          Clipping.NONE.limit());
  private final NumberFields fields;
  private final ObjectProperty<Pooling> pooling = new SimpleObjectProperty<>(Pooling.LAST);
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.CLASSIFICATION);

  public TrainingForm() {
    for (Hyperparameter each : Hyperparameter.values()) {
      if (each.range().isTyped()) {
        hyperparameters.put(each, new NumberField(NumberSpec.of(each)));
      }
    }
    fields =
        new NumberFields(
            Stream.concat(
                    hyperparameters.values().stream(),
                    Stream.of(testShare, seed, scheduleFactor, scheduleEvery, clippingLimit))
                .toList());
    use(scheduleFactor, optimisation::usesFactor, optimisation.scheduleProperty());
    use(scheduleEvery, optimisation::usesEvery, optimisation.scheduleProperty());
    use(clippingLimit, optimisation::usesLimit, optimisation.clippingProperty());
    // As many numbers per word as the vectors have.
    use(
        field(Hyperparameter.EMBEDDING),
        () -> optimisation.vectorsProperty().get() == null,
        optimisation.vectorsProperty());
  }

  private static NumberField field(String id, NumberRange range, double defaultValue) {
    return new NumberField(NumberSpec.ofTraining(id, range, defaultValue));
  }

  private static void use(NumberField field, BooleanSupplier isUsed, Observable choice) {
    field.usedProperty().bind(Bindings.createBooleanBinding(isUsed::getAsBoolean, choice));
  }

  /** The field of a hyperparameter that is a number. */
  public NumberField field(Hyperparameter hyperparameter) {
    return hyperparameters.get(hyperparameter);
  }

  /** Those that every training needs, in their order. */
  public List<NumberField> basics() {
    List<NumberField> basics = new ArrayList<>(hyperparameters.values());
    basics.remove(field(Hyperparameter.WEIGHT_DECAY));
    basics.addAll(List.of(testShare, seed));
    return basics;
  }

  public NumberField testShare() {
    return testShare;
  }

  public NumberField seed() {
    return seed;
  }

  /** Factor by which the schedule multiplies the learning rate. */
  public NumberField scheduleFactor() {
    return scheduleFactor;
  }

  /** Number of epochs after which it does. */
  public NumberField scheduleEvery() {
    return scheduleEvery;
  }

  public NumberField clippingLimit() {
    return clippingLimit;
  }

  /** All numbers. */
  public NumberFields fields() {
    return fields;
  }

  /** All that can be set. */
  public List<Observable> inputs() {
    List<Observable> all = new ArrayList<>(fields.inputs());
    all.add(pooling);
    all.add(task);
    all.add(optimisation.scheduleProperty());
    all.add(optimisation.clippingProperty());
    all.add(optimisation.balancedProperty());
    all.add(optimisation.frozenProperty());
    all.add(optimisation.vectorsProperty());
    return all;
  }

  /** Way in which the dense layer gets one vector of the states. */
  public ObjectProperty<Pooling> poolingProperty() {
    return pooling;
  }

  /** Task that the chosen data are for. */
  public ObjectProperty<Task> taskProperty() {
    return task;
  }

  /** Returns whether one vector is made of the states: of a text that has a label as a whole. */
  public boolean usesPooling() {
    return task.get() == Task.CLASSIFICATION;
  }

  /** Part of the optimisation that is chosen and not typed. */
  public OptimisationChoice optimisation() {
    return optimisation;
  }

  /** The command line’s defaults. */
  public void reset() {
    pooling.set(Pooling.LAST);
    optimisation.setVectors(null);
    optimisation.fill(Optimisation.DEFAULT);
    fields.reset();
  }

  /** Puts these in, but for the file of word vectors. */
  public void fill(Hyperparameters from) {
    hyperparameters.forEach((each, field) -> field.set(each.get(from)));
    pooling.set(from.pooling());
    seed.set(from.seed());
    scheduleFactor.set(from.optimisation().schedule().factor());
    scheduleEvery.set(from.optimisation().schedule().every());
    clippingLimit.set(from.optimisation().clipping().limit());
    optimisation.fill(from.optimisation());
  }

  /**
   * Takes a new default length in the place of the old one; another than that was typed, and stays.
   */
  public void changeDefaultLength(int before, int now) {
    NumberField length = field(Hyperparameter.MAX_LENGTH);
    if (length.typed().orElse(Double.NaN) == before) {
      length.set(now);
    }
  }

  /** Takes the default numbers of the schedule that was chosen. */
  public void useDefaultNumbers() {
    LearningRateSchedule defaults =
        LearningRateSchedule.defaultOf(optimisation.scheduleProperty().get());
    scheduleFactor.set(defaults.factor());
    scheduleEvery.set(defaults.every());
  }

  public boolean isValid() {
    return fields.areValid();
  }

  /** The numbers; only when {@link #isValid()}. */
  public Hyperparameters hyperparameters(boolean mask) {
    return Hyperparameters.DEFAULT.with(
        h -> {
          h.optimisation = chosenOptimisation();
          hyperparameters.forEach((each, field) -> each.set(h, used(field)));
          h.seed = (long) seed.get();
          h.mask = mask;
          h.pooling = usesPooling() ? pooling.get() : Pooling.LAST;
        });
  }

  private Optimisation chosenOptimisation() {
    return new Optimisation(
        new LearningRateSchedule(
            optimisation.scheduleProperty().get(), used(scheduleFactor), (int) used(scheduleEvery)),
        new Clipping(optimisation.clippingProperty().get(), used(clippingLimit)),
        Optimisation.DEFAULT.weightDecay(),
        optimisation.classWeights(),
        optimisation.wordVectors());
  }

  /** Value that counts: of a number that is not used its default. */
  private static double used(NumberField field) {
    return field.usedProperty().get() ? field.get() : field.spec().defaultValue();
  }

  /** Options by which the data are split; only when {@link #isValid()}. */
  public SplitOptions splitOptions(boolean keepDuplicates) {
    return new SplitOptions(
        (long) seed.get(), testShare.get(), SplitOptions.DEFAULT_VALIDATION_SHARE, keepDuplicates);
  }
}
