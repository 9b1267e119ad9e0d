package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression on sparse counts. The minimum of
 *
 * <pre>  Σ −log softmax(x·W + b)[y] + strength/2 · Σ W²</pre>
 *
 * over the training texts; biases are not regularised (Hastie, Tibshirani &amp; Friedman 2009,
 * section 4.4). The function is convex, so the start and the way to the minimum do not matter.
 */
final class LogisticRegression {
  /** Of the gradient at weights of zero: what counts as none. */
  private static final double TOLERANCE = 1e-5;

  /** A gradient this small per text is rounding. */
  private static final double ROUNDING = 1e-12;

  private final List<Counts> texts;
  private final int[] labels;
  private final int features;
  private final int classes;
  private final double tolerance;
  private int passes;

  /**
   * @param texts the numbers of each text’s features, sorted, repeated as often as they occur
   * @param labels [texts] below {@code classes}
   */
  LogisticRegression(int[][] texts, int[] labels, int features, int classes) {
    this.texts = Counts.of(texts);
    this.labels = labels;
    this.features = features;
    this.classes = classes;
    double[] gradient = zeros();
    loss(zeros(), gradient, 0);
    tolerance = Math.max(TOLERANCE * Lbfgs.norm(gradient), ROUNDING * texts.length);
  }

  /** Parameters to begin with: weights [features][classes] row by row, then biases [classes]. */
  double[] zeros() {
    return new double[(features + 1) * classes];
  }

  /**
   * The parameters at the minimum for that strength, sought from {@code start}.
   *
   * @param between called before each pass through the training texts
   */
  double[] fit(double strength, double[] start, Runnable between) {
    double[] parameters = start.clone();
    new Lbfgs(
            (x, gradient) -> {
              between.run();
              return loss(x, gradient, strength);
            },
            tolerance)
        .minimise(parameters);
    return parameters;
  }

  /** How often it has gone through the training texts. */
  int passes() {
    return passes;
  }

  /** Class probabilities [texts][classes]. */
  float[][] probabilities(double[] parameters, int[][] others) {
    float[][] result = new float[others.length][classes];
    double[] logits = new double[classes];
    List<Counts> counts = Counts.of(others);
    for (int i = 0; i < others.length; i++) {
      double logSum = logits(parameters, counts.get(i), logits);
      for (int c = 0; c < classes; c++) {
        result[i][c] = (float) Math.exp(logits[c] - logSum);
      }
    }
    return result;
  }

  /** The function that is minimised at {@code x}; writes its gradient there. */
  double loss(double[] x, double[] gradient, double strength) {
    passes++;
    int biases = features * classes;
    double loss = 0;
    for (int i = 0; i < biases; i++) {
      gradient[i] = strength * x[i];
      loss += strength / 2 * x[i] * x[i];
    }
    Arrays.fill(gradient, biases, gradient.length, 0);
    double[] errors = new double[classes];
    for (int i = 0; i < labels.length; i++) {
      Counts text = texts.get(i);
      double logSum = logits(x, text, errors);
      loss += logSum - errors[labels[i]];
      for (int c = 0; c < classes; c++) {
        errors[c] = Math.exp(errors[c] - logSum);
      }
      errors[labels[i]]--;
      for (int k = 0; k < text.features().length; k++) {
        add(text.times()[k], errors, gradient, text.features()[k] * classes);
      }
      add(1, errors, gradient, biases);
    }
    return loss;
  }

  /** Writes x·W + b; the logarithm of the sum of their exponentials. */
  private double logits(double[] x, Counts text, double[] logits) {
    System.arraycopy(x, features * classes, logits, 0, classes);
    for (int k = 0; k < text.features().length; k++) {
      int weights = text.features()[k] * classes;
      for (int c = 0; c < classes; c++) {
        logits[c] += text.times()[k] * x[weights + c];
      }
    }
    double highest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      highest = Math.max(highest, logit);
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - highest);
    }
    return highest + Math.log(sum);
  }

  private static void add(int times, double[] row, double[] to, int offset) {
    for (int c = 0; c < row.length; c++) {
      to[offset + c] += times * row[c];
    }
  }

  /**
   * The features that a text has.
   *
   * @param times how often it has each
   */
  private record Counts(int[] features, int[] times) {

    static List<Counts> of(int[][] texts) {
      return Arrays.stream(texts).map(Counts::of).toList();
    }

    private static Counts of(int[] sorted) {
      int[] features = new int[sorted.length];
      int[] times = new int[sorted.length];
      int distinct = 0;
      for (int feature : sorted) {
        if (distinct == 0 || features[distinct - 1] != feature) {
          features[distinct++] = feature;
        }
        times[distinct - 1]++;
      }
      return new Counts(Arrays.copyOf(features, distinct), Arrays.copyOf(times, distinct));
    }
  }
}
