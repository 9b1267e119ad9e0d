package org.remanence.study.design;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/**
 * A network that is trained on every split.
 *
 * @param hidden its units, which equal parameters may have changed from the grid’s
 * @param weights of its recurrent layers and its output layer: those that architectures differ in
 * @param transfer labels and start; empty where neither is compared
 */
public record StudyConfiguration(
    Architecture architecture,
    GridPoint point,
    int hidden,
    long weights,
    Optional<TransferCondition> transfer) {

  /** Such as {@code gru} or {@code gru hidden=32}; different for each in a study. */
  public String name() {
    return joined(architecture.id(), label());
  }

  /** Settings that vary and the condition, as in files; empty if there are none. */
  public String label() {
    return joined(point.label(), transfer.map(TransferCondition::label).orElse(""));
  }

  private static String joined(String one, String other) {
    return Stream.of(one, other).filter(each -> !each.isEmpty()).collect(joining(" "));
  }

  public Hyperparameters hyperparameters(long seed) {
    Hyperparameters plain = point.hyperparameters(seed, hidden);
    return transfer.map(condition -> condition.in(plain)).orElse(plain);
  }

  /** Returns whether it starts from a language model. */
  public boolean isPretrained() {
    return transfer.filter(TransferCondition::isPretrained).isPresent();
  }

  /** Returns whether it differs from {@code other} in what it starts from alone. */
  public boolean differsInStart(StudyConfiguration other) {
    return architecture == other.architecture
        && labels().equals(other.labels())
        && isPretrained() != other.isPretrained();
  }

  /** Labelled texts in the training part; empty where all of it is. */
  public Optional<Integer> labels() {
    return transfer.map(TransferCondition::labels);
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
