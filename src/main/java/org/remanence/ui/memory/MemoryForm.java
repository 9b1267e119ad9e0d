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
import org.remanence.model.WholeRange;
import org.remanence.study.lag.LagSettings;
import org.remanence.text.lag.LagTask;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.form.Remembered;
import org.remanence.ui.tab.TabAction;

/** Form of the Memory lab: what is chosen, as settings remember it. For the JavaFX thread. */
final class MemoryForm {
  static final WholeRange LAGS = new WholeRange(10, 100);

  private static final int DEFAULT_LAG = 30;
  private static final WholeRange SEEDS = new WholeRange(1, 20);
  private static final String TASK = "task";
  private static final String LAG = "lag";

  private final ObjectProperty<LagTask> task = new SimpleObjectProperty<>(LagTask.RECALL);
  private final IntegerProperty lag = new SimpleIntegerProperty(DEFAULT_LAG);
  private final Map<Architecture, BooleanProperty> networks = new EnumMap<>(Architecture.class);
  private final NumberField seeds =
      new NumberField(
          new NumberSpec(
              "seeds", "memory.field.seeds", "memory.tip.seeds", NumberRange.whole(SEEDS), 3));
  private final NumberField units = training(Hyperparameter.HIDDEN, 32);
  private final NumberField rate = training(Hyperparameter.LEARNING_RATE, 0.005);
  private final NumberField epochs = training(Hyperparameter.EPOCHS, 40);
  private final NumberFields fields = new NumberFields(List.of(seeds, units, rate, epochs));

  MemoryForm() {
    LagSettings.NETWORKS.forEach(
        each -> networks.put(each, new SimpleBooleanProperty(Architecture.CLASSIC.contains(each))));
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
    return fields.areValid() && !chosen().isEmpty();
  }

  /** Only when {@link #isValid()}. */
  LagSettings settings() {
    return new LagSettings(
        task.get(), lag.get(), chosen(), seeds.whole(), units.whole(), rate.get(), epochs.whole());
  }

  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put(TASK, TabAction.id(task.get()));
    values.put(LAG, String.valueOf(lag.get()));
    networks.forEach((each, wanted) -> values.put(each.id(), String.valueOf(wanted.get())));
    fields.save(values);
    return values;
  }

  void restore(Map<String, String> values) {
    Remembered.choice(values, TASK, Stream.of(LagTask.values()), TabAction::id)
        .ifPresent(task::set);
    Remembered.number(values, LAG, NumberRange.whole(LAGS))
        .ifPresent(number -> lag.set((int) number));
    networks.forEach(
        (each, wanted) -> {
          if (values.containsKey(each.id())) {
            wanted.set(Remembered.flag(values, each.id()));
          }
        });
    fields.restore(values);
  }
}
