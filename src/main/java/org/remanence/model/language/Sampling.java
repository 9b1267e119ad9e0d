package org.remanence.model.language;

/**
 * Way in which the next token is drawn from its scores. In this order: padding and unknown are left
 * out; the scores are divided by the temperature and go through the softmax; of the tokens in the
 * order of their probability the first k stay (top-k); of those, made to sum to 1 again, the first
 * stay whose probabilities reach p together (top-p, "nucleus": Holtzman et al. 2020); what is left
 * is made to sum to 1, and one is drawn.
 *
 * @param temperature in [0, 2]: below 1 bolder, above 1 wilder; towards 0 the most probable token
 * @param topK how many tokens may be drawn; 0 for all. More than there are is all
 * @param topP in (0, 1]; 1 for all
 * @param greedy always the most probable token, whatever else is set
 * @param seed of the draws: same seed, same text
 */
public record Sampling(double temperature, int topK, double topP, boolean greedy, long seed) {
  public static final double MAX_TEMPERATURE = 2;

  public static final Sampling DEFAULT = new Sampling(0.8, 0, 1, false, 42);

  public Sampling {
    if (!(temperature >= 0 && temperature <= MAX_TEMPERATURE)) {
      throw new IllegalArgumentException("temperature: " + temperature);
    }
    if (topK < 0) {
      throw new IllegalArgumentException("top-k: " + topK);
    }
    if (!(topP > 0 && topP <= 1)) {
      throw new IllegalArgumentException("top-p: " + topP);
    }
  }

  /**
   * The number in [0, 1) that draws the token at a place of the text; the seed's and no other's.
   */
  public double uniform(int place) {
    return IndexedRandom.uniform(seed, place);
  }

  /** The same with another seed. */
  public Sampling withSeed(long other) {
    return new Sampling(temperature, topK, topP, greedy, other);
  }
}
