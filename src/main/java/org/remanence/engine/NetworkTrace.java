package org.remanence.engine;

import java.util.List;

/** Every gate and state of a network on one sentence, and the class probabilities it came to. */
public record NetworkTrace(List<LayerTrace> layers, float[] probabilities) {
  public NetworkTrace {
    layers = List.copyOf(layers);
  }
}
