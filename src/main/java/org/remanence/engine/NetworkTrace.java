package org.remanence.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Every gate and state of a network on one sentence, and the class probabilities it came to.
 *
 * @param attention the weight of each token if the states are pooled by attention; else none
 */
public record NetworkTrace(List<LayerTrace> layers, float[] probabilities, float[] attention) {
  public NetworkTrace {
    layers = List.copyOf(layers);
  }

  /** Of a network without attention. */
  public NetworkTrace(List<LayerTrace> layers, float[] probabilities) {
    this(layers, probabilities, new float[0]);
  }

  /** The same without the first {@code steps} steps, such as padding that was read. */
  public NetworkTrace from(int steps) {
    return new NetworkTrace(
        layers.stream().map(layer -> layer.from(steps)).toList(),
        probabilities,
        attention.length == 0 ? attention : Arrays.copyOfRange(attention, steps, attention.length));
  }
}
