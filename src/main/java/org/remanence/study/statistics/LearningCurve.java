package org.remanence.study.statistics;

import java.util.List;

/**
 * Mean score by number of labelled texts, in a straight line from one number to the next.
 *
 * @param labels ascending
 * @param scores one for each
 */
record LearningCurve(List<Integer> labels, double[] scores) {

  /**
   * The fewest labels at which it reaches a score: the first number, if it does so there, where
   * fewer may do as well; infinite if it does so nowhere.
   */
  double reaches(double score) {
    if (scores[0] >= score) {
      return labels.get(0);
    }
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] >= score) {
        double share = (score - scores[i - 1]) / (scores[i] - scores[i - 1]);
        return labels.get(i - 1) + share * (labels.get(i) - labels.get(i - 1));
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
