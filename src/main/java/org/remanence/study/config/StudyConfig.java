package org.remanence.study.config;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.text.DatasetSource;

/**
 * Subject of a study: every architecture with every combination of the settings’ values, on one
 * split of the texts for each seed, or on {@code folds} of them.
 *
 * @param data the texts
 * @param keepDuplicates whether repeated sentences are split apart like any others
 * @param seeds of split, initial weights, order and dropout alike; all different
 * @param folds 1 for a random test part of a fifth; k for a test part that is each k-th in turn
 * @param optimisation how weights are changed, in all runs alike
 * @param settings the values of those that differ from their defaults
 * @param trials budget with which every run tunes learning rate, clipping and patience on its own
 *     validation part; empty if they are as given
 * @param transfer start and numbers of labels that are compared, whose sizes are in the settings;
 *     empty if no start is
 */
public record StudyConfig(
    DatasetSource data,
    boolean keepDuplicates,
    List<Architecture> architectures,
    List<Long> seeds,
    int folds,
    Fairness fairness,
    OptimisationSettings optimisation,
    Map<Hyperparameter, List<Double>> settings,
    OptionalInt trials,
    Optional<TransferSettings> transfer) {

  /** Limit that keeps a typing mistake from training for weeks. */
  public static final int MAX_RUNS = 10_000;

  public StudyConfig {
    architectures = List.copyOf(architectures);
    seeds = List.copyOf(seeds);
    Map<Hyperparameter, List<Double>> sorted = new EnumMap<>(Hyperparameter.class);
    settings.forEach((setting, values) -> sorted.put(setting, List.copyOf(values)));
    transfer.ifPresent(
        from -> from.sizes().forEach((size, value) -> sorted.put(size, List.of(value))));
    settings = Collections.unmodifiableMap(sorted);
  }

  /** The same study of other texts. */
  public StudyConfig withData(DatasetSource other) {
    return copy(other, settings, transfer);
  }

  /** The same study with a copy of the language model’s file. */
  public StudyConfig withTransfer(TransferSettings other) {
    return copy(data, settings, Optional.of(other));
  }

  /** The same study with these values of a setting. */
  public StudyConfig with(Hyperparameter setting, List<Double> values) {
    Map<Hyperparameter, List<Double>> all = new EnumMap<>(Hyperparameter.class);
    all.putAll(settings);
    all.put(setting, values);
    return copy(data, all, transfer);
  }

  private StudyConfig copy(
      DatasetSource texts,
      Map<Hyperparameter, List<Double>> values,
      Optional<TransferSettings> start) {
    return new StudyConfig(
        texts,
        keepDuplicates,
        architectures,
        seeds,
        folds,
        fairness,
        optimisation,
        values,
        trials,
        start);
  }

  /** The values of a setting, in their order. */
  public List<Double> values(Hyperparameter setting) {
    List<Double> given = settings.get(setting);
    // A default may have the data read, which other machines do not have.
    return given == null ? List.of(setting.defaultValue(data)) : given;
  }

  /** Returns whether a setting has several values. */
  public boolean hasGrid() {
    return settings.values().stream().anyMatch(values -> values.size() > 1);
  }

  /** Splits of the texts, on each of which every configuration is trained. */
  public int splits() {
    return seeds.size() * folds;
  }

  /** Trainings in all. */
  public long runs() {
    double runs = (double) architectures.size() * splits();
    for (List<Double> values : settings.values()) {
      runs *= values.size();
    }
    // With and without the start, at each number of labels.
    runs *= transfer.map(from -> 2 * from.labels().size()).orElse(1);
    return (long) runs;
  }
}
