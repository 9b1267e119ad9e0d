package org.remanence.explain;

import static org.remanence.explain.Formulas.n;
import static org.remanence.explain.Formulas.raised;

import java.util.List;
import org.remanence.engine.Attention;
import org.remanence.model.ArgMax;

/** The equations of a word's weight in the attention over all states, with its numbers put in. */
public final class AttentionFormulas {
  private AttentionFormulas() {}

  /**
   * The score of a word, and its weight.
   *
   * @param attention with the network's own weights, of one token or more
   */
  public static List<String> of(Attention attention, int token) {
    double score = attention.scores()[token];
    return List.of(
        "s(t) = v·tanh(h(t)·W′ + b′) = " + n(score),
        "a(t) = exp(s(t))/Σ = exp(%s)/%s = %s"
            .formatted(n(score), raised(logOfSum(attention)), n(attention.weights()[token])));
  }

  /**
   * Logarithm of the sum of exp(s) over all that was read, which may be more than the tokens: taken
   * from the largest weight, which is not 0.
   */
  private static double logOfSum(Attention attention) {
    int most = ArgMax.of(attention.weights());
    return attention.scores()[most] - Math.log(attention.weights()[most]);
  }
}
