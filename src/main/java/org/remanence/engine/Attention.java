package org.remanence.engine;

import java.util.Arrays;

/**
 * Attention of a network on one sentence.
 *
 * @param scores s(t) = v·u(t), one for each token
 * @param weights a(t), the softmax of the scores
 */
public record Attention(float[] scores, float[] weights) {
  /** That of a network whose states are not pooled by attention. */
  public static final Attention NONE = new Attention(new float[0], new float[0]);

  public boolean isEmpty() {
    return weights.length == 0;
  }

  /** The same without the first {@code steps} steps, such as padding that was read. */
  Attention from(int steps) {
    return isEmpty() ? NONE : new Attention(without(scores, steps), without(weights, steps));
  }

  private static float[] without(float[] values, int steps) {
    return Arrays.copyOfRange(values, steps, values.length);
  }
}
