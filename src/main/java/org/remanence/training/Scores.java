package org.remanence.training;

import java.util.List;

/**
 * How predictions do on labelled examples.
 *
 * @param accuracy share in [0, 1] whose class has the highest probability
 * @param loss mean cross-entropy in nats
 */
public record Scores(double accuracy, double loss) {
  /** Keras's bound, so that one certain mistake does not make the mean infinite. */
  private static final double SMALLEST_PROBABILITY = 1e-7;

  /** Scores of one row of probabilities per example. */
  public static Scores of(float[][] probabilities, List<TrainingData.Example> examples) {
    int hits = 0;
    double loss = 0;
    for (int i = 0; i < probabilities.length; i++) {
      int label = examples.get(i).label();
      loss -= Math.log(Math.max(SMALLEST_PROBABILITY, probabilities[i][label]));
      hits += isHighest(probabilities[i], label) ? 1 : 0;
    }
    return new Scores((double) hits / examples.size(), loss / examples.size());
  }

  private static boolean isHighest(float[] probabilities, int label) {
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[label]
          || (i < label && probabilities[i] == probabilities[label])) {
        return false;
      }
    }
    return true;
  }
}
