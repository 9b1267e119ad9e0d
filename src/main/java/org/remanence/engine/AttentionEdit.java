package org.remanence.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A change of the weights that attention gives to the tokens of a text, to ask "what if": some are
 * set, the others share what is left in the proportions that they had, and all add up to 1 again.
 *
 * @param weights set, by the index of the token among those that are read
 */
public record AttentionEdit(Map<Integer, Double> weights) {
  /** No change. */
  public static final AttentionEdit NONE = new AttentionEdit(Map.of());

  /** Rounding by which weights may exceed 1 together. */
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException if a weight is negative, or they add up to more than 1
   */
  public AttentionEdit {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    if (weights.values().stream().anyMatch(weight -> !(weight >= 0))
        || sum(weights) > 1 + ROUNDING) {
      throw new IllegalArgumentException("no weights: " + weights);
    }
  }

  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The same with a weight set. */
  public AttentionEdit with(int token, double weight) {
    Map<Integer, Double> next = new TreeMap<>(weights);
    next.put(token, weight);
    return new AttentionEdit(next);
  }

  /** The same with a weight as the network computes it. */
  public AttentionEdit without(int token) {
    Map<Integer, Double> next = new TreeMap<>(weights);
    next.remove(token);
    return new AttentionEdit(next);
  }

  /** Returns whether a text of so many tokens has all these, and others to share what is left. */
  public boolean fits(int tokens) {
    return weights.size() < tokens
        && weights.keySet().stream().allMatch(token -> token >= 0 && token < tokens);
  }

  /** The largest weight that a token may be given beside the others that are set. */
  public double largest(int token) {
    return Math.max(0, 1 - sum(without(token).weights));
  }

  /** The same for texts with so many steps in front. */
  public AttentionEdit later(int steps) {
    Map<Integer, Double> next = new TreeMap<>();
    weights.forEach((token, weight) -> next.put(token + steps, weight));
    return new AttentionEdit(next);
  }

  /**
   * Weights after the change. Others that have no weight to be scaled share alike.
   *
   * @param computed one for each token, 1 together
   * @throws IllegalArgumentException unless it {@link #fits}
   */
  double[] apply(double[] computed) {
    if (!fits(computed.length)) {
      throw new IllegalArgumentException(weights + " of " + computed.length + " tokens");
    }
    double rest =
        IntStream.range(0, computed.length)
            .filter(token -> !weights.containsKey(token))
            .mapToDouble(token -> computed[token])
            .sum();
    int others = computed.length - weights.size();
    // Those that are set may exceed 1 by a rounding.
    double left = Math.max(0, 1 - sum(weights));
    return IntStream.range(0, computed.length)
        .mapToDouble(
            token ->
                weights.getOrDefault(
                    token, rest > 0 ? computed[token] * left / rest : left / others))
        .toArray();
  }

  private static double sum(Map<Integer, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
