package org.remanence.ui.memory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.NumberRange;
import org.remanence.study.lag.LagSettings;
import org.remanence.text.lag.LagTask;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.form.Remembered;

/** Form of the Memory lab: what is chosen, as settings remember it. For the JavaFX thread. */
final class MemoryForm {
  private static final String TASK = "task";
  private static final String LAG = "lag";
  private static final String EQUAL_WEIGHTS = "equal-weights";

  private final ObjectProperty<LagTask> task =
      new SimpleObjectProperty<>(LagSettings.DEFAULT.task());
  private final IntegerProperty lag = new SimpleIntegerProperty(LagSettings.DEFAULT.longest());
  private final BooleanProperty equalWeights = new SimpleBooleanProperty();
  private final Map<Architecture, BooleanProperty> networks = new EnumMap<>(Architecture.class);
  private final NumberField seeds =
      new NumberField(
          new NumberSpec(
              "seeds",
              "memory.field.seeds",
              "memory.tip.seeds",
              NumberRange.whole(LagSettings.SEEDS),
              LagSettings.DEFAULT.seeds()));
  private final NumberField units = training(Hyperparameter.HIDDEN, LagSettings.DEFAULT.units());
  private final NumberField rate =
      training(Hyperparameter.LEARNING_RATE, LagSettings.DEFAULT.learningRate());
  private final NumberField epochs = training(Hyperparameter.EPOCHS, LagSettings.DEFAULT.epochs());
  private final NumberFields fields = new NumberFields(List.of(seeds, units, rate, epochs));

  MemoryForm() {
    LagSettings.NETWORKS.forEach(
        each ->
            networks.put(
                each, new SimpleBooleanProperty(LagSettings.DEFAULT.networks().contains(each))));
  }

  private static NumberField training(Hyperparameter hyperparameter, double defaultValue) {
    return new NumberField(
        NumberSpec.ofTraining(hyperparameter.id(), hyperparameter.range(), defaultValue));
  }

  ObjectProperty<LagTask> taskProperty() {
    return task;
  }

  /** The longest lag in training. */
  IntegerProperty lagProperty() {
    return lag;
  }

  /** True while networks are to have as many weights, rather than as many units. */
  BooleanProperty equalWeightsProperty() {
    return equalWeights;
  }

  /** True while a network is to be trained. */
  BooleanProperty chosen(Architecture architecture) {
    return networks.get(architecture);
  }

  NumberFields fields() {
    return fields;
  }

  private List<Architecture> chosen() {
    return LagSettings.NETWORKS.stream().filter(each -> networks.get(each).get()).toList();
  }

  boolean isValid() {
    return fields.areValid() && !chosen().isEmpty() && settings().unequal().isEmpty();
  }

  /** Only when the {@link #fields()} are valid. */
  LagSettings settings() {
    return new LagSettings(
        task.get(),
        lag.get(),
        chosen(),
        seeds.whole(),
        units.whole(),
        equalWeights.get(),
        rate.get(),
        epochs.whole());
  }

  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put(TASK, task.get().id());
    values.put(LAG, String.valueOf(lag.get()));
    values.put(EQUAL_WEIGHTS, String.valueOf(equalWeights.get()));
    networks.forEach((each, wanted) -> values.put(each.id(), String.valueOf(wanted.get())));
    fields.save(values);
    return values;
  }

  void restore(Map<String, String> values) {
    Remembered.choice(values, TASK, Stream.of(LagTask.values()), LagTask::id).ifPresent(task::set);
    Remembered.number(values, LAG, NumberRange.whole(LagSettings.LAGS))
        .ifPresent(number -> lag.set((int) number));
    equalWeights.set(Remembered.flag(values, EQUAL_WEIGHTS));
    networks.forEach(
        (each, wanted) -> {
          if (values.containsKey(each.id())) {
            wanted.set(Remembered.flag(values, each.id()));
          }
        });
    fields.restore(values);
  }
}
