package org.remanence.study.design;

import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/**
 * A network that is trained on every split.
 *
 * @param hidden its units, which equal parameters may have changed from the grid’s
 * @param weights of its recurrent layers and its output layer: those that architectures differ in
 */
public record StudyConfiguration(
    Architecture architecture, GridPoint point, int hidden, long weights) {

  /** Such as {@code gru} or {@code gru hidden=32}; different for each in a study. */
  public String name() {
    String label = point.label();
    return label.isEmpty() ? architecture.id() : architecture.id() + " " + label;
  }

  public Hyperparameters hyperparameters(long seed) {
    return point.hyperparameters(seed, hidden);
  }

  /**
   * Returns whether it differs from {@code other} in one thing alone: architecture, or one setting.
   */
  public boolean differsInOneThing(StudyConfiguration other) {
    long settings =
        point.varied().entrySet().stream()
            .filter(entry -> !entry.getValue().equals(other.point.varied().get(entry.getKey())))
            .count();
    return settings + (architecture == other.architecture ? 0 : 1) == 1;
  }
}
