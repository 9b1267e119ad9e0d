package org.remanence.training.baselines;

import java.util.Arrays;

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

  private final int[][] texts;
  private final int[] labels;
  private final int features;
  private final int classes;
  private final double tolerance;
  private int passes;

  /**
   * @param texts the numbers of each text’s features, repeated as often as they occur
   * @param labels [texts] below {@code classes}
   */
  LogisticRegression(int[][] texts, int[] labels, int features, int classes) {
    this.texts = texts;
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
    for (int i = 0; i < others.length; i++) {
      double logSum = logits(parameters, others[i], logits);
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
    for (int i = 0; i < texts.length; i++) {
      double logSum = logits(x, texts[i], errors);
      loss += logSum - errors[labels[i]];
      for (int c = 0; c < classes; c++) {
        errors[c] = Math.exp(errors[c] - logSum);
      }
      errors[labels[i]]--;
      for (int feature : texts[i]) {
        add(errors, gradient, feature * classes);
      }
      add(errors, gradient, biases);
    }
    return loss;
  }

  /** Writes x·W + b; the logarithm of the sum of their exponentials. */
  private double logits(double[] x, int[] text, double[] logits) {
    System.arraycopy(x, features * classes, logits, 0, classes);
    for (int feature : text) {
      for (int c = 0; c < classes; c++) {
        logits[c] += x[feature * classes + c];
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

  private static void add(double[] row, double[] to, int offset) {
    for (int c = 0; c < row.length; c++) {
      to[offset + c] += row[c];
    }
  }
}
