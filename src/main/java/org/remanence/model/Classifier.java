package org.remanence.model;

import java.util.List;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.text.Vocabulary;

/**
 * A network with its vocabulary and labels: turns texts into class probabilities and shows what
 * happens inside. Immutable and safe to use from any thread.
 */
public final class Classifier {
  private final Architecture architecture;
  private final Hyperparameters hyperparameters;
  private final Vocabulary vocabulary;
  private final List<String> labels;
  private final Weights weights;

  /**
   * @param labels class names in the order of the network's outputs
   * @throws IllegalArgumentException if the weights' names or shapes are not the architecture's
   */
  public Classifier(
      Architecture architecture,
      Hyperparameters hyperparameters,
      Vocabulary vocabulary,
      List<String> labels,
      Weights weights) {
    this.architecture = architecture;
    this.hyperparameters = hyperparameters;
    this.vocabulary = vocabulary;
    this.labels = List.copyOf(labels);
    this.weights = weights;
    if (!weights.fit(shape())) {
      throw new IllegalArgumentException("weights do not fit " + architecture.id());
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  public Hyperparameters hyperparameters() {
    return hyperparameters;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public List<String> labels() {
    return labels;
  }

  public Weights weights() {
    return weights;
  }

  public NetworkShape shape() {
    return architecture.shape(
        vocabulary.size(), hyperparameters.embedding(), hyperparameters.hidden(), labels.size());
  }

  /** Every gate and state on {@code text}, and the prediction. A text without tokens is allowed. */
  public Inspection inspect(String text) {
    throw new UnsupportedOperationException("engine under way");
  }

  /** Class probabilities: one row per text, one column per label; each row sums to 1. */
  public float[][] probabilities(List<String> texts) {
    throw new UnsupportedOperationException("engine under way");
  }
}
