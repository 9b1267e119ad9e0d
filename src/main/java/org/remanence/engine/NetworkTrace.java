package org.remanence.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Every gate and state of a network on one sentence, and the class probabilities it came to.
 *
 * @param probabilities of the whole sentence; none if each token has its own
 * @param tokenProbabilities a row for each token if the network answers each token; else none
 * @param attention scores and weights of the tokens if the states are pooled so; else none
 * @param heads of a transformer: for each head a row for each token, with the weights of all tokens
 *     in what it reads, 0 for those that follow; else none
 */
public record NetworkTrace(
    List<LayerTrace> layers,
    float[] probabilities,
    float[][] tokenProbabilities,
    Attention attention,
    List<float[][]> heads) {
  public NetworkTrace {
    layers = List.copyOf(layers);
    heads = List.copyOf(heads);
  }

  /** Of a recurrent network that answers the whole sentence. */
  public NetworkTrace(List<LayerTrace> layers, float[] probabilities, Attention attention) {
    this(layers, probabilities, new float[0][], attention, List.of());
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
        attention.from(steps),
        heads.stream().map(rows -> from(rows, steps)).toList());
  }

  private static float[][] from(float[][] rows, int steps) {
    return Arrays.stream(rows, steps, rows.length)
        .map(row -> Arrays.copyOfRange(row, steps, row.length))
        .toArray(float[][]::new);
  }
}
