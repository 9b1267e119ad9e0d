package org.remanence.study.design;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.study.config.OptimisationSettings;
import org.remanence.study.config.StudyConfig;

/**
 * One value for each setting.
 *
 * @param varied those of settings that have several in the study
 * @param optimisation the study’s, the same at every point
 */
public record GridPoint(
    Map<Hyperparameter, Double> values,
    Map<Hyperparameter, Double> varied,
    OptimisationSettings optimisation) {
  public GridPoint {
    values = Collections.unmodifiableMap(values);
    varied = Collections.unmodifiableMap(varied);
  }

  /** Every combination, the last setting changing fastest. */
  static List<GridPoint> all(StudyConfig config) {
    List<GridPoint> points =
        List.of(
            new GridPoint(
                new EnumMap<>(Hyperparameter.class),
                new EnumMap<>(Hyperparameter.class),
                config.optimisation()));
    for (Hyperparameter setting : Hyperparameter.values()) {
      List<Double> values = config.values(setting);
      List<GridPoint> longer = new ArrayList<>();
      for (GridPoint point : points) {
        values.forEach(value -> longer.add(point.with(setting, value, values.size() > 1)));
      }
      points = longer;
    }
    return points;
  }

  private GridPoint with(Hyperparameter setting, double value, boolean varies) {
    Map<Hyperparameter, Double> all = new EnumMap<>(Hyperparameter.class);
    all.putAll(values);
    all.put(setting, value);
    Map<Hyperparameter, Double> some = new EnumMap<>(Hyperparameter.class);
    some.putAll(varied);
    if (varies) {
      some.put(setting, value);
    }
    return new GridPoint(all, some, optimisation);
  }

  int whole(Hyperparameter setting) {
    return Objects.requireNonNull(values.get(setting), setting.id()).intValue();
  }

  /** Settings that vary, such as {@code hidden=32 dropout=0.3}; empty if none does. */
  public String label() {
    return varied.entrySet().stream()
        .map(entry -> entry.getKey().id() + "=" + entry.getKey().format(entry.getValue()))
        .collect(joining(" "));
  }

  Hyperparameters hyperparameters(long seed, int hidden) {
    return Hyperparameters.DEFAULT.with(
        h -> {
          h.optimisation = optimisation.with(0);
          values.forEach((setting, value) -> setting.set(h, value));
          h.seed = seed;
          h.hidden = hidden;
        });
  }
}
