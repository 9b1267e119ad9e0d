package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features with the largest counts, and the bias as the last. They make the Hessian of a
 * logistic regression ill-conditioned, since frequent n-grams nearly add up to each other.
 */
final class FrequentFeatures {
  private static final int MAX_FEATURES = 128;

  /** Elements of the blocks of all classes together. */
  private static final int MAX_ELEMENTS = 200_000;

  /**
   * Share of a diagonal element: keeps blocks positive definite where columns add up to each other.
   */
  private static final double JITTER = 1e-9;

  /** The number of each; the bias, last, has the number of features. */
  private final int[] numbers;

  /** [features + 1]: the place in a block, −1 for rare features. */
  private final int[] places;

  private FrequentFeatures(int[] numbers, int[] places) {
    this.numbers = numbers;
    this.places = places;
  }

  static FrequentFeatures of(List<FeatureCounts> texts, int features, int classes) {
    double[] squares = new double[features];
    for (FeatureCounts text : texts) {
      for (int k = 0; k < text.features().length; k++) {
        squares[text.features()[k]] += (double) text.times()[k] * text.times()[k];
      }
    }
    int max = Math.min(MAX_FEATURES, (int) Math.sqrt((double) MAX_ELEMENTS / classes));
    int[] largest =
        IntStream.range(0, features)
            .boxed()
            .sorted(Comparator.comparingDouble(feature -> -squares[feature]))
            .limit(max)
            .mapToInt(Integer::intValue)
            .toArray();
    int[] numbers = Arrays.copyOf(largest, largest.length + 1);
    numbers[largest.length] = features;
    int[] places = new int[features + 1];
    Arrays.fill(places, -1);
    for (int i = 0; i < numbers.length; i++) {
      places[numbers[i]] = i;
    }
    return new FrequentFeatures(numbers, places);
  }

  int[] numbers() {
    return numbers;
  }

  /**
   * The Cholesky factor of Σ weight · x xᵀ + strength · I over these features, where the bias is
   * not regularised.
   *
   * @param weights [texts]
   * @return [places][places], lower
   */
  double[][] factor(List<FeatureCounts> texts, double[] weights, double strength) {
    int size = numbers.length;
    double[][] block = new double[size][size];
    int[] at = new int[size];
    double[] counts = new double[size];
    for (int i = 0; i < weights.length; i++) {
      int filled = 0;
      FeatureCounts text = texts.get(i);
      for (int k = 0; k < text.features().length; k++) {
        int place = places[text.features()[k]];
        if (place >= 0) {
          at[filled] = place;
          counts[filled++] = text.times()[k];
        }
      }
      at[filled] = size - 1;
      counts[filled++] = 1;
      addSquare(block, weights[i], at, counts, filled);
    }
    for (int a = 0; a < size; a++) {
      block[a][a] += JITTER * (1 + block[a][a]) + (a < size - 1 ? strength : 0);
    }
    factorise(block);
    return block;
  }

  private static void addSquare(
      double[][] block, double weight, int[] at, double[] counts, int size) {
    for (int a = 0; a < size; a++) {
      double[] row = block[at[a]];
      double times = weight * counts[a];
      for (int b = 0; b < size; b++) {
        row[at[b]] += times * counts[b];
      }
    }
  }

  private static void factorise(double[][] block) {
    for (int a = 0; a < block.length; a++) {
      for (int b = 0; b <= a; b++) {
        double rest = block[a][b];
        for (int j = 0; j < b; j++) {
          rest -= block[a][j] * block[b][j];
        }
        // Rounding may leave less than the jitter.
        block[a][b] = a == b ? Math.sqrt(Math.max(rest, JITTER)) : rest / block[b][b];
      }
    }
  }

  /** Solves L Lᵀ y = y in place. */
  static void solve(double[][] lower, double[] y) {
    for (int a = 0; a < y.length; a++) {
      for (int j = 0; j < a; j++) {
        y[a] -= lower[a][j] * y[j];
      }
      y[a] /= lower[a][a];
    }
    for (int a = y.length - 1; a >= 0; a--) {
      for (int j = a + 1; j < y.length; j++) {
        y[a] -= lower[j][a] * y[j];
      }
      y[a] /= lower[a][a];
    }
  }
}
