package org.remanence.model.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The probabilities of the token to come, as a network gives them and as they are drawn from.
 * Tokens are ranked by probability; of equal ones the lower number is first.
 */
public final class NextToken {
  /** Ids, most probable first; padding and unknown are not among them. */
  private final int[] ranked;

  private final double[] before;
  private final double[] after;

  private NextToken(int[] ranked, double[] before, double[] after) {
    this.ranked = ranked;
    this.before = before;
    this.after = after;
  }

  /**
   * Distribution that {@code sampling} makes of scores.
   *
   * @param scores [V]
   * @param first tokens below this one are never drawn
   */
  public static NextToken of(float[] scores, int first, Sampling sampling) {
    int[] ranked = rank(scores, first);
    double[] before = softmax(scores, ranked, 1);
    boolean greedy = sampling.greedy() || sampling.temperature() == 0;
    int kept = greedy ? 1 : sampling.topK() == 0 ? ranked.length : sampling.topK();
    double[] after = greedy ? before.clone() : softmax(scores, ranked, sampling.temperature());
    cut(after, Math.min(kept, ranked.length));
    if (sampling.topP() < 1) {
      cut(after, nucleus(after, sampling.topP()));
    }
    return new NextToken(ranked, before, after);
  }

  /** Number of tokens to choose from, before any cut. */
  public int size() {
    return ranked.length;
  }

  /** The token of a rank, from 0. */
  public int id(int rank) {
    return ranked[rank];
  }

  /** Its probability as the network gives it: at temperature 1, nothing cut. */
  public double before(int rank) {
    return before[rank];
  }

  /** Its probability after temperature and cut. */
  public double after(int rank) {
    return after[rank];
  }

  /**
   * The rank of a token.
   *
   * @throws IllegalArgumentException if it cannot come
   */
  public int rankOf(int id) {
    return IntStream.range(0, ranked.length)
        .filter(rank -> ranked[rank] == id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no token to come: " + id));
  }

  /**
   * The rank that a draw falls on.
   *
   * @param uniform in [0, 1)
   */
  public int draw(double uniform) {
    double sum = 0;
    int last = 0;
    for (int rank = 0; rank < after.length && after[rank] > 0; rank++) {
      sum += after[rank];
      last = rank;
      if (uniform < sum) {
        return rank;
      }
    }
    return last; // Rounding has left the sum a little below 1.
  }

  /** One number per token to sort: the score's bits in an order of their own, then the id. */
  private static int[] rank(float[] scores, int first) {
    long[] keys = new long[Math.max(0, scores.length - first)];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(scores[i + first]);
      int ascending = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
      keys[i] = (long) ~ascending << 32 | i + first;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static double[] softmax(float[] scores, int[] ranked, double temperature) {
    double[] probabilities = new double[ranked.length];
    double sum = 0;
    for (int rank = 0; rank < ranked.length; rank++) {
      // The largest score is at rank 0, so no exponential overflows, however small the divisor.
      double score = ((double) scores[ranked[rank]] - scores[ranked[0]]) / temperature;
      probabilities[rank] = rank == 0 ? 1 : Math.exp(score);
      sum += probabilities[rank];
    }
    for (int rank = 0; rank < ranked.length; rank++) {
      probabilities[rank] /= sum;
    }
    return probabilities;
  }

  private static int nucleus(double[] probabilities, double share) {
    double sum = 0;
    int count = 0;
    while (count < probabilities.length && sum < share) {
      sum += probabilities[count++];
    }
    return count;
  }

  /** Leaves the first {@code kept}, made to sum to 1. */
  private static void cut(double[] probabilities, int kept) {
    if (kept == probabilities.length) {
      return;
    }
    Arrays.fill(probabilities, kept, probabilities.length, 0);
    double sum = Arrays.stream(probabilities, 0, kept).sum();
    for (int rank = 0; rank < kept; rank++) {
      probabilities[rank] /= sum;
    }
  }
}
