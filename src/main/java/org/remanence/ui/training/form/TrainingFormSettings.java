package org.remanence.ui.training.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.engine.Pooling;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.LearningRateSchedule;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWords;
import org.remanence.text.tagging.ConllSource;
import org.remanence.ui.form.Remembered;

/**
 * The training form as the settings keep it, by name: numbers, architectures, data and switches. It
 * may have been edited by hand, so whatever makes no sense in it is passed over.
 */
public record TrainingFormSettings(Map<String, String> values) {
  private static final String ARCHITECTURES = "architectures";
  private static final String DATASET = "dataset";
  private static final String FILE = "file";
  private static final String TABLE = "table.";
  private static final String TASK = "task";
  private static final String MASK = "mask";
  private static final String KEEP_DUPLICATES = "keep-duplicates";
  private static final String POOLING = Hyperparameter.POOLING.id();
  private static final String SCHEDULE = "schedule";
  private static final String CLIPPING = "clipping";
  private static final String BALANCED = "balanced";
  private static final String VECTORS = "vectors";
  private static final String FROZEN = "frozen";

  public static TrainingFormSettings of(
      TrainingForm form,
      List<Architecture> architectures,
      DatasetSource data,
      boolean mask,
      boolean keepDuplicates) {
    Map<String, String> values = new LinkedHashMap<>();
    form.fields().save(values);
    values.put(POOLING, form.poolingProperty().get().id());
    OptimisationChoice choice = form.optimisation();
    values.put(SCHEDULE, choice.scheduleProperty().get().id());
    values.put(CLIPPING, choice.clippingProperty().get().id());
    values.put(BALANCED, String.valueOf(choice.balancedProperty().get()));
    values.put(FROZEN, String.valueOf(choice.frozenProperty().get()));
    if (choice.vectorsProperty().get() != null) {
      values.put(VECTORS, choice.vectorsProperty().get().toAbsolutePath().toString());
    }
    values.put(
        ARCHITECTURES,
        architectures.stream().map(Architecture::id).collect(Collectors.joining(",")));
    data.file()
        .ifPresentOrElse(
            file -> {
              values.put(FILE, file.toAbsolutePath().toString());
              values.put(TASK, data.task().id());
              if (data instanceof TableSource table) {
                TableWords.of(table).forEach((key, word) -> values.put(TABLE + key, word));
              }
            },
            () -> values.put(DATASET, data.name()));
    values.put(MASK, String.valueOf(mask));
    values.put(KEEP_DUPLICATES, String.valueOf(keepDuplicates));
    return new TrainingFormSettings(values);
  }

  /** Puts the choices and the numbers that are allowed into {@code form}. */
  public void fill(TrainingForm form) {
    Remembered.choice(values, POOLING, Stream.of(Pooling.values()), Pooling::id)
        .ifPresent(form.poolingProperty()::set);
    fill(form.optimisation());
    form.fields().restore(values);
  }

  private void fill(OptimisationChoice choice) {
    Remembered.choice(
            values,
            SCHEDULE,
            Stream.of(LearningRateSchedule.Kind.values()),
            LearningRateSchedule.Kind::id)
        .ifPresent(choice.scheduleProperty()::set);
    Remembered.choice(values, CLIPPING, Stream.of(Clipping.Kind.values()), Clipping.Kind::id)
        .ifPresent(choice.clippingProperty()::set);
    choice.balancedProperty().set(Remembered.flag(values, BALANCED));
    choice.frozenProperty().set(Remembered.flag(values, FROZEN));
    Remembered.path(values, VECTORS).filter(Files::isRegularFile).ifPresent(choice::setVectors);
  }

  /** None if they were not remembered. */
  public List<Architecture> architectures() {
    List<String> ids = List.of(values.getOrDefault(ARCHITECTURES, "").split(","));
    return Arrays.stream(Architecture.values()).filter(one -> ids.contains(one.id())).toList();
  }

  /** The data; a file may be gone since. */
  public Optional<DatasetSource> data() {
    String name = values.get(DATASET);
    if (name != null && BuiltInDatasets.has(name)) {
      return Optional.of(DatasetSource.builtIn(name));
    }
    return Remembered.path(values, FILE)
        .map(
            file ->
                Task.TAGGING.id().equals(values.get(TASK)) ? new ConllSource(file) : table(file));
  }

  private DatasetSource table(Path file) {
    Map<String, String> words = new LinkedHashMap<>();
    TableWords.KEYS.forEach(key -> words.put(key, values.getOrDefault(TABLE + key, "")));
    try {
      return TableWords.source(file, words);
    } catch (TableWords.WrongWord e) {
      return TableSource.of(file);
    }
  }

  public boolean mask() {
    return !"false".equals(values.get(MASK));
  }

  public boolean keepDuplicates() {
    return Remembered.flag(values, KEEP_DUPLICATES);
  }
}
