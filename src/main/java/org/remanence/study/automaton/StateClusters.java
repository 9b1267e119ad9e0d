package org.remanence.study.automaton;

/**
 * Clusters of a network's states: each state belongs to the nearest centre.
 *
 * @param centres a row for each cluster
 */
public record StateClusters(double[][] centres) {

  public int count() {
    return centres.length;
  }

  /** Index of the cluster that a state belongs to; of equally near ones the first. */
  public int of(float[] state) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < centres.length; i++) {
      double distance = squaredDistance(centres[i], state);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  static double squaredDistance(double[] centre, float[] state) {
    double sum = 0;
    for (int i = 0; i < centre.length; i++) {
      double difference = centre[i] - state[i];
      sum += difference * difference;
    }
    return sum;
  }
}
