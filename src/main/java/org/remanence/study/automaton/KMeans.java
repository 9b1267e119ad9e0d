package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The k-means algorithm (Lloyd 1982), begun at centres that are drawn as k-means++ does (Arthur and
 * Vassilvitskii 2007).
 */
final class KMeans {
  private static final int MAX_ROUNDS = 50;

  private KMeans() {}

  /**
   * Clusters states; the same seed gives the same.
   *
   * @param states one or more
   * @param most clusters; there are fewer where there are fewer different states
   */
  static StateClusters of(List<float[]> states, int most, long seed) {
    double[][] centres = begin(states, most, new Random(seed));
    int[] members = new int[states.size()];
    Arrays.fill(members, -1);
    for (int round = 0; round < MAX_ROUNDS && assign(states, centres, members); round++) {
      move(states, centres, members);
    }
    return new StateClusters(centres);
  }

  /** Draws each centre with a chance that grows with the square of its distance to the others. */
  private static double[][] begin(List<float[]> states, int most, Random random) {
    List<double[]> centres = new ArrayList<>();
    double[] distances = new double[states.size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    int next = random.nextInt(states.size());
    while (centres.size() < most && distances[next] > 0) {
      double[] centre = copy(states.get(next));
      centres.add(centre);
      double sum = 0;
      for (int i = 0; i < distances.length; i++) {
        distances[i] = Math.min(distances[i], StateClusters.squaredDistance(centre, states.get(i)));
        sum += distances[i];
      }
      next = draw(distances, random.nextDouble() * sum);
    }
    return centres.toArray(double[][]::new);
  }

  /** Index at which the running sum of the weights passes a number; the first if all are 0. */
  private static int draw(double[] weights, double number) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      if (weights[i] > 0) {
        last = i;
        if (sum > number) {
          return i;
        }
      }
    }
    return last;
  }

  /** Returns whether a state has changed its cluster. */
  private static boolean assign(List<float[]> states, double[][] centres, int[] members) {
    StateClusters clusters = new StateClusters(centres);
    boolean changed = false;
    for (int i = 0; i < members.length; i++) {
      int nearest = clusters.of(states.get(i));
      changed |= nearest != members[i];
      members[i] = nearest;
    }
    return changed;
  }

  /** Moves each centre to the mean of its states; one without states stays. */
  private static void move(List<float[]> states, double[][] centres, int[] members) {
    double[][] sums = new double[centres.length][centres[0].length];
    int[] sizes = new int[centres.length];
    for (int i = 0; i < members.length; i++) {
      sizes[members[i]]++;
      float[] state = states.get(i);
      double[] sum = sums[members[i]];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += state[j];
      }
    }
    for (int cluster = 0; cluster < centres.length; cluster++) {
      for (int j = 0; sizes[cluster] > 0 && j < sums[cluster].length; j++) {
        centres[cluster][j] = sums[cluster][j] / sizes[cluster];
      }
    }
  }

  private static double[] copy(float[] state) {
    double[] copy = new double[state.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = state[i];
    }
    return copy;
  }
}
