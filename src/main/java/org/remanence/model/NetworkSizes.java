package org.remanence.model;

import org.remanence.engine.NetworkShape;
import org.remanence.engine.Pooling;
import org.remanence.text.Task;

/**
 * The sizes at which architectures are compared.
 *
 * @param vocabulary V, with padding and unknown
 * @param embedding E, numbers per word
 * @param hidden H, units per direction and layer
 * @param classes C
 * @param pooling way in which the dense layer gets one vector of the states; attention has weights
 * @param task that the network is for: of tagging every state is read, and there is no pooling
 * @param positions P, the most words that are read of a text: a transformer has weights for each
 */
public record NetworkSizes(
    int vocabulary,
    int embedding,
    int hidden,
    int classes,
    Pooling pooling,
    Task task,
    int positions) {

  /** Of a network that classifies texts, with as many words read as where nothing is said. */
  public NetworkSizes(int vocabulary, int embedding, int hidden, int classes, Pooling pooling) {
    this(
        vocabulary,
        embedding,
        hidden,
        classes,
        pooling,
        Task.CLASSIFICATION,
        Hyperparameters.DEFAULT.maxLength());
  }

  /** The same with the final state. */
  public NetworkSizes(int vocabulary, int embedding, int hidden, int classes) {
    this(vocabulary, embedding, hidden, classes, Pooling.LAST);
  }

  /** Sizes and pooling of a network that is trained with these hyperparameters. */
  public static NetworkSizes of(int vocabulary, Hyperparameters hyperparameters, int classes) {
    return new NetworkSizes(
        vocabulary,
        hyperparameters.embedding(),
        hyperparameters.hidden(),
        classes,
        hyperparameters.pooling(),
        Task.CLASSIFICATION,
        hyperparameters.maxLength());
  }

  /** The same with another number of units. */
  public NetworkSizes withHidden(int units) {
    return new NetworkSizes(vocabulary, embedding, units, classes, pooling, task, positions);
  }

  /** The same for another task. */
  public NetworkSizes forTask(Task other) {
    return new NetworkSizes(vocabulary, embedding, hidden, classes, pooling, other, positions);
  }

  /** The same with another number of words that are read of a text. */
  public NetworkSizes withPositions(int words) {
    return new NetworkSizes(vocabulary, embedding, hidden, classes, pooling, task, words);
  }

  /**
   * Weights of the layers of states, the pooling and the output layer: word vectors are left out.
   */
  public long weightsBesideWordVectors(Architecture architecture) {
    return new NetworkSizes(0, embedding, hidden, classes, pooling, task, positions)
        .shape(architecture)
        .parameters();
  }

  /** The architecture at these sizes. */
  public NetworkShape shape(Architecture architecture) {
    return architecture.shape(this);
  }
}
