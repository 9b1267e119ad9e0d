package org.remanence.ui.training.form;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.LearningRateSchedule;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;

/**
 * The training form as the settings keep it, by name: numbers, architectures, data and switches. It
 * may have been edited by hand, so whatever makes no sense in it is passed over.
 */
public record TrainingFormSettings(Map<String, String> values) {
  private static final String ARCHITECTURES = "architectures";
  private static final String DATASET = "dataset";
  private static final String FILE = "file";
  private static final String MASK = "mask";
  private static final String KEEP_DUPLICATES = "keep-duplicates";
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
    for (TrainingForm.Field field : TrainingForm.Field.values()) {
      values.put(field.id(), form.value(field).get());
    }
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
            file -> values.put(FILE, file.toAbsolutePath().toString()),
            () -> values.put(DATASET, data.name()));
    values.put(MASK, String.valueOf(mask));
    values.put(KEEP_DUPLICATES, String.valueOf(keepDuplicates));
    return new TrainingFormSettings(values);
  }

  /** Puts the choices and the numbers that are allowed into {@code form}. */
  public void fill(TrainingForm form) {
    fill(form.optimisation());
    for (TrainingForm.Field field : TrainingForm.Field.values()) {
      String before = form.value(field).get();
      form.value(field).set(values.getOrDefault(field.id(), before));
      if (form.problem(field) != null) {
        form.value(field).set(before);
      }
    }
    form.reformat();
  }

  private void fill(OptimisationChoice choice) {
    for (LearningRateSchedule.Kind kind : LearningRateSchedule.Kind.values()) {
      if (kind.id().equals(values.get(SCHEDULE))) {
        choice.scheduleProperty().set(kind);
      }
    }
    for (Clipping.Kind kind : Clipping.Kind.values()) {
      if (kind.id().equals(values.get(CLIPPING))) {
        choice.clippingProperty().set(kind);
      }
    }
    choice.balancedProperty().set("true".equals(values.get(BALANCED)));
    choice.frozenProperty().set("true".equals(values.get(FROZEN)));
    path(VECTORS).filter(Files::isRegularFile).ifPresent(choice::setVectors);
  }

  /** None if they were not remembered. */
  public List<Architecture> architectures() {
    List<String> ids = List.of(values.getOrDefault(ARCHITECTURES, "").split(","));
    return Arrays.stream(Architecture.values()).filter(one -> ids.contains(one.id())).toList();
  }

  /** The data; a file may be gone since. */
  public Optional<DatasetSource> data() {
    String name = values.get(DATASET);
    if (name != null && BuiltInDatasets.names().contains(name)) {
      return Optional.of(DatasetSource.builtIn(name));
    }
    return path(FILE).map(DatasetSource::csv);
  }

  private Optional<Path> path(String key) {
    try {
      return Optional.ofNullable(values.get(key)).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  public boolean mask() {
    return !"false".equals(values.get(MASK));
  }

  public boolean keepDuplicates() {
    return "true".equals(values.get(KEEP_DUPLICATES));
  }
}
