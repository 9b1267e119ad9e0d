package org.remanence.study.causal;

import org.remanence.model.ArgMax;

/**
 * Score of an answer on a line between two labels: by how much the score before the softmax of one
 * exceeds the other's, which is the logarithm of the odds between them.
 *
 * @param from index of the label that the base sentence is given
 * @param to index of the label that the other sentence moves it towards
 */
public record LogitDifference(int from, int to) {

  /**
   * Difference between the answers to two sentences; where both are given the same label, between
   * that one and the label that gains most on it.
   *
   * @param base scores of the labels for the base sentence
   * @param source the same for the other sentence
   */
  static LogitDifference of(float[] base, float[] source) {
    int from = ArgMax.of(base);
    int to = ArgMax.of(source);
    if (to == from) {
      double most = Double.NEGATIVE_INFINITY;
      for (int label = 0; label < base.length; label++) {
        LogitDifference other = new LogitDifference(from, label);
        double gain = other.score(source) - other.score(base);
        if (label != from && gain > most) {
          most = gain;
          to = label;
        }
      }
    }
    return new LogitDifference(from, to);
  }

  /**
   * The difference for an answer.
   *
   * @param scores of all labels before the softmax
   */
  double score(float[] scores) {
    return (double) scores[to] - scores[from];
  }
}
