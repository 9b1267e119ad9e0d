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
 */
public record NetworkSizes(
    int vocabulary, int embedding, int hidden, int classes, Pooling pooling, Task task) {

  /** Of a network that classifies texts. */
  public NetworkSizes(int vocabulary, int embedding, int hidden, int classes, Pooling pooling) {
    this(vocabulary, embedding, hidden, classes, pooling, Task.CLASSIFICATION);
  }

  /** With the final state. */
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
        hyperparameters.pooling());
  }

  /** The same with another number of units. */
  public NetworkSizes withHidden(int units) {
    return new NetworkSizes(vocabulary, embedding, units, classes, pooling, task);
  }

  /** The same for another task. */
  public NetworkSizes forTask(Task other) {
    return new NetworkSizes(vocabulary, embedding, hidden, classes, pooling, other);
  }

  /** The architecture at these sizes. */
  public NetworkShape shape(Architecture architecture) {
    return architecture.shape(this);
  }
}
