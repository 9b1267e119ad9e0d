package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Multinomial logistic regression on sparse counts. The minimum of
 *
 * <pre>  Σ −log softmax(x·W + b)[y] + strength/2 · Σ W²</pre>
 *
 * over the training texts; biases are not regularised (Hastie, Tibshirani &amp; Friedman 2009,
 * section 4.4). The function is convex, so the start and the way to the minimum do not matter.
 */
final class LogisticRegression {
  /**
   * Share of the gradient at weights of zero: what counts as none. Ten times as much was seen to
   * change which strength has the highest validation accuracy.
   */
  private static final double TOLERANCE = 1e-6;

  /** A gradient this small per text is rounding. */
  private static final double ROUNDING = 1e-12;

  private final List<FeatureCounts> texts;
  private final int[] labels;
  private final int features;
  private final int classes;
  private final double tolerance;
  private final FrequentFeatures frequent;

  /** [texts][classes], where the loss was computed last. */
  private final double[][] probabilities;

  private int passes;

  /**
   * @param texts the numbers of each text’s features, sorted, repeated as often as they occur
   * @param labels [texts] below {@code classes}
   */
  LogisticRegression(int[][] texts, int[] labels, int features, int classes) {
    this.texts = FeatureCounts.of(texts);
    this.labels = labels;
    this.features = features;
    this.classes = classes;
    probabilities = new double[texts.length][classes];
    frequent = FrequentFeatures.of(this.texts, features, classes);
    double[] gradient = zeros();
    loss(zeros(), gradient, 0);
    tolerance = Math.max(TOLERANCE * TruncatedNewton.norm(gradient), ROUNDING * texts.length);
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
    new TruncatedNewton(new Objective(strength, between), tolerance).minimise(parameters);
    return parameters;
  }

  /** Number of passes through the training texts. */
  int passes() {
    return passes;
  }

  /** Class probabilities [texts][classes]. */
  float[][] probabilities(double[] parameters, int[][] others) {
    float[][] result = new float[others.length][classes];
    double[] logits = new double[classes];
    List<FeatureCounts> counts = FeatureCounts.of(others);
    for (int i = 0; i < others.length; i++) {
      counts.get(i).logits(parameters, logits);
      double logSum = logSum(logits);
      for (int c = 0; c < classes; c++) {
        result[i][c] = (float) Math.exp(logits[c] - logSum);
      }
    }
    return result;
  }

  /** The function that is minimised at {@code x}; writes its gradient there. */
  double loss(double[] x, double[] gradient, double strength) {
    passes++;
    double loss = 0;
    for (int i = 0; i < features * classes; i++) {
      gradient[i] = strength * x[i];
      loss += strength / 2 * x[i] * x[i];
    }
    Arrays.fill(gradient, features * classes, gradient.length, 0);
    double[] errors = new double[classes];
    for (int i = 0; i < labels.length; i++) {
      texts.get(i).logits(x, errors);
      double logSum = logSum(errors);
      loss += logSum - errors[labels[i]];
      for (int c = 0; c < classes; c++) {
        errors[c] = Math.exp(errors[c] - logSum);
        probabilities[i][c] = errors[c];
      }
      errors[labels[i]]--;
      texts.get(i).addTo(gradient, errors);
    }
    return loss;
  }

  /** The Hessian where the loss was computed last: Σ x (p ∘ (v − p·v)) + strength · v. */
  double[] hessianTimes(double[] vector, double strength) {
    passes++;
    double[] result = new double[vector.length];
    for (int i = 0; i < features * classes; i++) {
      result[i] = strength * vector[i];
    }
    double[] changes = new double[classes];
    for (int i = 0; i < labels.length; i++) {
      double[] p = probabilities[i];
      texts.get(i).logits(vector, changes);
      double mean = 0;
      for (int c = 0; c < classes; c++) {
        mean += p[c] * changes[c];
      }
      for (int c = 0; c < classes; c++) {
        changes[c] = p[c] * (changes[c] - mean);
      }
      texts.get(i).addTo(result, changes);
    }
    return result;
  }

  /**
   * The inverse of the Hessian’s diagonal; among the frequent features that of its blocks [class]
   * instead.
   */
  private UnaryOperator<double[]> preconditioner(double strength) {
    passes++;
    double[][] variances = new double[classes][labels.length];
    double[] diagonal = zeros();
    Arrays.fill(diagonal, 0, features * classes, strength);
    for (int i = 0; i < labels.length; i++) {
      FeatureCounts text = texts.get(i);
      for (int c = 0; c < classes; c++) {
        double variance = probabilities[i][c] * (1 - probabilities[i][c]);
        variances[c][i] = variance;
        for (int k = 0; k < text.features().length; k++) {
          diagonal[text.features()[k] * classes + c] +=
              variance * text.times()[k] * text.times()[k];
        }
      }
    }
    double[][][] blocks = new double[classes][][];
    for (int c = 0; c < classes; c++) {
      blocks[c] = frequent.factor(texts, variances[c], strength);
    }
    return vector -> precondition(vector, diagonal, blocks);
  }

  private double[] precondition(double[] vector, double[] diagonal, double[][][] blocks) {
    double[] result = new double[vector.length];
    for (int i = 0; i < features * classes; i++) {
      result[i] = vector[i] / diagonal[i];
    }
    int[] numbers = frequent.numbers();
    double[] some = new double[numbers.length];
    for (int c = 0; c < classes; c++) {
      for (int a = 0; a < some.length; a++) {
        some[a] = vector[numbers[a] * classes + c];
      }
      FrequentFeatures.solve(blocks[c], some);
      for (int a = 0; a < some.length; a++) {
        result[numbers[a] * classes + c] = some[a];
      }
    }
    return result;
  }

  /** The logarithm of the sum of the exponentials. */
  private static double logSum(double[] logits) {
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

  private final class Objective implements TruncatedNewton.Function {
    private final double strength;
    private final Runnable between;

    Objective(double strength, Runnable between) {
      this.strength = strength;
      this.between = between;
    }

    @Override
    public double at(double[] x, double[] gradient) {
      between.run();
      return loss(x, gradient, strength);
    }

    @Override
    public double[] hessianTimes(double[] vector) {
      between.run();
      return LogisticRegression.this.hessianTimes(vector, strength);
    }

    @Override
    public UnaryOperator<double[]> preconditioner() {
      between.run();
      return LogisticRegression.this.preconditioner(strength);
    }
  }
}
