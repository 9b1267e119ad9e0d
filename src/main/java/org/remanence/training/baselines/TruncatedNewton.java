package org.remanence.training.baselines;

import java.util.function.UnaryOperator;

/**
 * Minimises a smooth convex function with the truncated Newton method: each step is solved for by
 * preconditioned conjugate gradients, the more exactly the nearer the minimum, and shortened by a
 * backtracking line search (Nocedal &amp; Wright 2006, algorithms 5.3 and 7.1; for logistic
 * regression Lin, Weng &amp; Keerthi 2008). It draws no random numbers: the same function and start
 * give the same minimum.
 */
final class TruncatedNewton {
  private static final int MAX_ITERATIONS = 200;
  private static final int MAX_PRODUCTS = 500;

  /** Residual of the first Newton equations, of the gradient. */
  private static final double FORCING = 0.1;

  /** Residual below which a step ends at the minimum, of the tolerance. */
  private static final double EXACT_ENOUGH = 0.5;

  /** Share of the decrease promised by the slope that a step has to bring (Armijo). */
  private static final double SUFFICIENT = 1e-4;

  private static final double SHRINK = 0.5;
  private static final int MAX_SHRINKINGS = 40;

  private final Function function;
  private final double tolerance;

  /** A function with its first two derivatives. */
  interface Function {
    /** The value at {@code x}; writes the gradient there. */
    double at(double[] x, double[] gradient);

    /** The Hessian where {@link #at} was called last, times the vector. */
    double[] hessianTimes(double[] vector);

    /** An approximate inverse of the Hessian where {@link #at} was called last; symmetric. */
    UnaryOperator<double[]> preconditioner();
  }

  /**
   * @param tolerance Euclidean norm of the gradient at which a point counts as the minimum
   */
  TruncatedNewton(Function function, double tolerance) {
    this.function = function;
    this.tolerance = tolerance;
  }

  /** Moves {@code x} to the minimum, or as near as double precision allows. */
  void minimise(double[] x) {
    double[] gradient = new double[x.length];
    double value = function.at(x, gradient);
    double first = norm(gradient);
    if (first <= tolerance) {
      return;
    }
    UnaryOperator<double[]> preconditioner = function.preconditioner();
    for (int i = 0; i < MAX_ITERATIONS && norm(gradient) > tolerance; i++) {
      double steepness = norm(gradient);
      double residual = Math.min(FORCING, Math.sqrt(steepness / first)) * steepness;
      double[] step = step(gradient, preconditioner, Math.max(EXACT_ENOUGH * tolerance, residual));
      double reached = search(x, value, gradient, step);
      if (!(reached < value)) {
        return;
      }
      value = reached;
    }
  }

  /** Minus the inverse Hessian times the gradient, up to that residual. */
  private double[] step(
      double[] gradient, UnaryOperator<double[]> preconditioner, double residual) {
    double[] step = new double[gradient.length];
    double[] left = new double[gradient.length];
    add(left, -1, gradient);
    double[] scaled = preconditioner.apply(left);
    double[] direction = scaled.clone();
    double product = dot(left, scaled);
    for (int i = 0; i < MAX_PRODUCTS && norm(left) > residual; i++) {
      double[] bent = function.hessianTimes(direction);
      double curvature = dot(direction, bent);
      if (!(curvature > 0)) {
        // Not convex here, or flat up to rounding: the slope leads on.
        return i == 0 ? direction : step;
      }
      add(step, product / curvature, direction);
      add(left, -product / curvature, bent);
      scaled = preconditioner.apply(left);
      double next = dot(left, scaled);
      for (int j = 0; j < direction.length; j++) {
        direction[j] = scaled[j] + next / product * direction[j];
      }
      product = next;
    }
    return step;
  }

  /**
   * Goes along the step, shortened until it brings enough.
   *
   * @return the value reached, NaN if no length brings enough; {@code x} and its gradient are
   *     replaced otherwise
   */
  private double search(double[] x, double value, double[] gradient, double[] step) {
    double slope = dot(gradient, step);
    double[] next = new double[x.length];
    double[] nextGradient = new double[x.length];
    double length = 1;
    for (int i = 0; i < MAX_SHRINKINGS; i++) {
      System.arraycopy(x, 0, next, 0, x.length);
      add(next, length, step);
      double reached = function.at(next, nextGradient);
      if (reached <= value + SUFFICIENT * length * slope) {
        System.arraycopy(next, 0, x, 0, x.length);
        System.arraycopy(nextGradient, 0, gradient, 0, x.length);
        return reached;
      }
      length *= SHRINK;
    }
    return Double.NaN;
  }

  static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] vector) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * vector[i];
    }
  }
}
