package org.remanence.engine;

import java.util.List;

/**
 * Every gate and state of a network on one sentence, and the class probabilities it came to.
 *
 * @param attention scores and weights of the tokens if the states are pooled so; else none
 */
public record NetworkTrace(List<LayerTrace> layers, float[] probabilities, Attention attention) {
  public NetworkTrace {
    layers = List.copyOf(layers);
  }

  /** Of a network without attention. */
  public NetworkTrace(List<LayerTrace> layers, float[] probabilities) {
    this(layers, probabilities, Attention.NONE);
  }

  /** The same without the first {@code steps} steps, such as padding that was read. */
  public NetworkTrace from(int steps) {
    return new NetworkTrace(
        layers.stream().map(layer -> layer.from(steps)).toList(),
        probabilities,
        attention.from(steps));
  }
}
