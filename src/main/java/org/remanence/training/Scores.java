package org.remanence.training;

import java.util.List;

/**
 * Scores of predictions on labelled examples.
 *
 * @param accuracy share in [0, 1] whose class has the highest probability
 * @param loss mean cross-entropy in nats
 */
public record Scores(double accuracy, double loss) {
  /** Keras's bound, so that one certain mistake does not make the mean infinite. */
  private static final double SMALLEST_PROBABILITY = 1e-7;

  /** Scores of one row of probabilities per example. */
  public static Scores of(float[][] probabilities, List<TrainingData.Example> examples) {
    int[] predicted = mostProbable(probabilities);
    int hits = 0;
    double loss = 0;
    for (int i = 0; i < probabilities.length; i++) {
      int label = examples.get(i).label();
      loss -= Math.log(Math.max(SMALLEST_PROBABILITY, probabilities[i][label]));
      hits += predicted[i] == label ? 1 : 0;
    }
    return new Scores((double) hits / examples.size(), loss / examples.size());
  }

  /** The class of the highest probability in each row, the first of equals. */
  public static int[] mostProbable(float[][] probabilities) {
    int[] labels = new int[probabilities.length];
    for (int i = 0; i < labels.length; i++) {
      for (int label = 1; label < probabilities[i].length; label++) {
        if (probabilities[i][label] > probabilities[i][labels[i]]) {
          labels[i] = label;
        }
      }
    }
    return labels;
  }
}
