package org.remanence.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Every gate and state of a network on one sentence, and the class probabilities it came to.
 *
 * @param probabilities of the whole sentence; none if each token has its own
 * @param tokenProbabilities a row for each token if the network answers each token; else none
 * @param attention scores and weights of the tokens if the states are pooled so; else none
 */
public record NetworkTrace(
    List<LayerTrace> layers,
    float[] probabilities,
    float[][] tokenProbabilities,
    Attention attention) {
  public NetworkTrace {
    layers = List.copyOf(layers);
  }

  /** Of a network that answers the whole sentence. */
  public NetworkTrace(List<LayerTrace> layers, float[] probabilities, Attention attention) {
    this(layers, probabilities, new float[0][], attention);
  }

  /** The same of a network without attention. */
  public NetworkTrace(List<LayerTrace> layers, float[] probabilities) {
    this(layers, probabilities, Attention.NONE);
  }

  /** The same without the first {@code steps} steps, such as padding that was read. */
  public NetworkTrace from(int steps) {
    return new NetworkTrace(
        layers.stream().map(layer -> layer.from(steps)).toList(),
        probabilities,
        tokenProbabilities.length == 0
            ? tokenProbabilities
            : Arrays.copyOfRange(tokenProbabilities, steps, tokenProbabilities.length),
        attention.from(steps));
  }
}
