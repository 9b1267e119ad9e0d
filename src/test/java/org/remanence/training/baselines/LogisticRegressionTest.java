package org.remanence.training.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final int FEATURES = 12;
  private static final int CLASSES = 3;

  private final Random random = new Random(5);
  private final int[][] texts =
      IntStream.range(0, 80)
          .mapToObj(i -> random.ints(random.nextInt(6), 0, FEATURES).sorted().toArray())
          .toArray(int[][]::new);
  private final int[] labels = random.ints(texts.length, 0, CLASSES).toArray();
  private final LogisticRegression regression =
      new LogisticRegression(texts, labels, FEATURES, CLASSES);

  @Test
  void theGradientAgreesWithFiniteDifferences() {
    double[] x = random.doubles(regression.zeros().length, -1, 1).toArray();
    double[] gradient = new double[x.length];
    regression.loss(x, gradient, 0.7);
    double step = 1e-5;
    for (int i = 0; i < x.length; i++) {
      double[] unused = new double[x.length];
      double[] right = x.clone();
      right[i] += step;
      double[] left = x.clone();
      left[i] -= step;
      double slope =
          (regression.loss(right, unused, 0.7) - regression.loss(left, unused, 0.7)) / (2 * step);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
    }
  }

  @Test
  void theHessianAgreesWithFiniteDifferencesOfTheGradient() {
    double[] x = random.doubles(regression.zeros().length, -1, 1).toArray();
    double[] direction = random.doubles(x.length, -1, 1).toArray();
    double step = 1e-5;
    double[] right = new double[x.length];
    double[] left = new double[x.length];
    regression.loss(moved(x, direction, step), right, 0.7);
    regression.loss(moved(x, direction, -step), left, 0.7);
    regression.loss(x, new double[x.length], 0.7);
    double[] product = regression.hessianTimes(direction, 0.7);
    for (int i = 0; i < x.length; i++) {
      assertThat(product[i]).isCloseTo((right[i] - left[i]) / (2 * step), within(1e-6));
    }
  }

  private static double[] moved(double[] x, double[] direction, double step) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] + step * direction[i]).toArray();
  }

  /** At the minimum, strength · W = Σ x (y − p), and each label is as probable as frequent. */
  @Test
  void theFitIsStationary() {
    for (double strength : new double[] {10, 0.3, 0.01}) {
      double[] fitted = regression.fit(strength, regression.zeros(), () -> {});
      float[][] probabilities = regression.probabilities(fitted, texts);
      double[] pull = new double[fitted.length];
      for (int i = 0; i < texts.length; i++) {
        for (int c = 0; c < CLASSES; c++) {
          double error = (labels[i] == c ? 1 : 0) - probabilities[i][c];
          for (int feature : texts[i]) {
            pull[feature * CLASSES + c] += error;
          }
          pull[FEATURES * CLASSES + c] += error;
        }
      }
      for (int i = 0; i < fitted.length; i++) {
        double held = i < FEATURES * CLASSES ? strength * fitted[i] : 0;
        assertThat(held).isCloseTo(pull[i], within(5e-3));
      }
    }
  }

  @Test
  void theStartDoesNotMatter() {
    double[] start = random.doubles(regression.zeros().length, -2, 2).toArray();
    double[] one = regression.fit(1, regression.zeros(), () -> {});
    double[] other = regression.fit(1, start, () -> {});
    float[][] expected = regression.probabilities(one, texts);
    float[][] actual = regression.probabilities(other, texts);
    for (int i = 0; i < texts.length; i++) {
      for (int c = 0; c < CLASSES; c++) {
        assertThat(actual[i][c]).isCloseTo(expected[i][c], within(1e-3f));
      }
    }
  }

  @Test
  void probabilitiesOfExtremeWeightsAreNumbers() {
    double[] extreme = regression.zeros();
    extreme[0] = 1e4;
    extreme[1] = -1e4;
    float[] row = regression.probabilities(extreme, new int[][] {{0}})[0];
    assertThat(row).containsExactly(1, 0, 0);
  }

  /** The numbers of n-grams nearly add up to each other, which slows plain descent down. */
  @Test
  void featuresThatAddUpToOthersTakeFewPasses() {
    int[][] sums = new int[400][];
    int[] parity = new int[sums.length];
    for (int i = 0; i < sums.length; i++) {
      int[] words = random.ints(60, 0, 3).toArray();
      IntStream pairs = IntStream.range(1, 60).map(t -> 3 + 3 * words[t - 1] + words[t]);
      sums[i] = IntStream.concat(IntStream.of(words), pairs).sorted().toArray();
      parity[i] = words[0] == words[59] ? 1 : 0;
    }
    LogisticRegression dependent = new LogisticRegression(sums, parity, 12, 2);
    dependent.fit(0.001, dependent.zeros(), () -> {});
    assertThat(dependent.passes()).isLessThan(60);
  }

  @Test
  void oneClassIsCertain() {
    LogisticRegression single = new LogisticRegression(new int[][] {{0}, {}}, new int[2], 1, 1);
    double[] fitted = single.fit(1, single.zeros(), () -> {});
    assertThat(single.probabilities(fitted, new int[][] {{}})[0]).containsExactly(1);
  }

  /** Rosenbrock’s valley is not convex, but smooth, and its minimum is known. */
  @Test
  void findsTheMinimumOfACurvedValley() {
    double[] x = {-1.2, 1};
    new TruncatedNewton(new Valley(), 1e-9).minimise(x);
    assertThat(x[0]).isCloseTo(1, within(1e-8));
    assertThat(x[1]).isCloseTo(1, within(1e-8));
  }

  private static final class Valley implements TruncatedNewton.Function {
    private double[] at;

    @Override
    public double at(double[] x, double[] gradient) {
      at = x.clone();
      double across = x[1] - x[0] * x[0];
      gradient[0] = -400 * x[0] * across - 2 * (1 - x[0]);
      gradient[1] = 200 * across;
      return 100 * across * across + (1 - x[0]) * (1 - x[0]);
    }

    @Override
    public double[] hessianTimes(double[] vector) {
      double mixed = -400 * at[0];
      return new double[] {
        (1200 * at[0] * at[0] - 400 * at[1] + 2) * vector[0] + mixed * vector[1],
        mixed * vector[0] + 200 * vector[1]
      };
    }

    @Override
    public UnaryOperator<double[]> preconditioner() {
      return vector -> new double[] {vector[0] / 1000, vector[1] / 200};
    }
  }
}
