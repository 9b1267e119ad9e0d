package org.remanence.engine;

import java.util.List;

/** Every gate and state of a network on one sentence, and the class probabilities it came to. */
public record NetworkTrace(List<LayerTrace> layers, float[] probabilities) {
  public NetworkTrace {
    layers = List.copyOf(layers);
  }

  /** The same without the first {@code steps} steps, such as padding that was read. */
  public NetworkTrace from(int steps) {
    return new NetworkTrace(
        layers.stream().map(layer -> layer.from(steps)).toList(), probabilities);
  }
}
