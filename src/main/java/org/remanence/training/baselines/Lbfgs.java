package org.remanence.training.baselines;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth convex function with the limited-memory BFGS method (Liu &amp; Nocedal 1989;
 * Nocedal &amp; Wright 2006, algorithms 7.4 and 7.5) and a backtracking line search. It draws no
 * random numbers: the same function and start give the same minimum.
 */
final class Lbfgs {
  private static final int MEMORY = 8;
  private static final int MOST_ITERATIONS = 1000;

  /** How much of the decrease that the slope promises a step has to bring (Armijo). */
  private static final double SUFFICIENT = 1e-4;

  private static final double SHRINK = 0.5;
  private static final int MOST_SHRINKINGS = 40;

  private final Function function;
  private final double tolerance;
  private final Deque<Pair> memory = new ArrayDeque<>();

  /** A function and its gradient. */
  interface Function {
    /** The value at {@code x}; writes the gradient there. */
    double at(double[] x, double[] gradient);
  }

  /** A step and by how much the gradient changed over it. */
  private record Pair(double[] step, double[] change, double product) {}

  /**
   * @param tolerance Euclidean norm of the gradient at which a point counts as the minimum
   */
  Lbfgs(Function function, double tolerance) {
    this.function = function;
    this.tolerance = tolerance;
  }

  /** Moves {@code x} to the minimum, or as near as double precision allows. */
  void minimise(double[] x) {
    memory.clear();
    double[] gradient = new double[x.length];
    double value = function.at(x, gradient);
    for (int i = 0; i < MOST_ITERATIONS && norm(gradient) > tolerance; i++) {
      double[] direction = direction(gradient);
      double[] next = new double[x.length];
      double[] nextGradient = new double[x.length];
      double nextValue = search(x, value, gradient, direction, next, nextGradient);
      if (!(nextValue < value)) {
        return;
      }
      remember(x, gradient, next, nextGradient);
      System.arraycopy(next, 0, x, 0, x.length);
      gradient = nextGradient;
      value = nextValue;
    }
  }

  /** Shortens the step until it brings enough; the value reached, NaN if none does. */
  private double search(
      double[] x,
      double value,
      double[] gradient,
      double[] direction,
      double[] next,
      double[] nextGradient) {
    double slope = dot(gradient, direction);
    double length = memory.isEmpty() ? 1 / Math.max(1, norm(gradient)) : 1;
    for (int i = 0; i < MOST_SHRINKINGS; i++) {
      for (int j = 0; j < x.length; j++) {
        next[j] = x[j] + length * direction[j];
      }
      double reached = function.at(next, nextGradient);
      if (reached <= value + SUFFICIENT * length * slope) {
        return reached;
      }
      length *= SHRINK;
    }
    return Double.NaN;
  }

  /** Minus the approximate inverse Hessian times the gradient: the two-loop recursion. */
  private double[] direction(double[] gradient) {
    double[] result = gradient.clone();
    double[] shares = new double[memory.size()];
    int i = 0;
    for (Pair pair : memory) {
      shares[i] = dot(pair.step(), result) / pair.product();
      add(result, -shares[i], pair.change());
      i++;
    }
    Pair latest = memory.peekFirst();
    double scale = latest == null ? -1 : -latest.product() / dot(latest.change(), latest.change());
    for (int j = 0; j < result.length; j++) {
      result[j] *= scale;
    }
    for (Iterator<Pair> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
      Pair pair = oldest.next();
      i--;
      double share = dot(pair.change(), result) / pair.product();
      add(result, -shares[i] - share, pair.step());
    }
    return result;
  }

  /** Keeps the pair unless the function is flat along it; the newest is the first. */
  private void remember(double[] x, double[] gradient, double[] next, double[] nextGradient) {
    double[] step = next.clone();
    add(step, -1, x);
    double[] change = nextGradient.clone();
    add(change, -1, gradient);
    double product = dot(step, change);
    if (product > 0) {
      if (memory.size() == MEMORY) {
        memory.removeLast();
      }
      memory.addFirst(new Pair(step, change, product));
    }
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
