package org.remanence.engine;

/** The two squashing functions, both by one exponential (Math.tanh is several times slower). */
final class Activations {
  private Activations() {}

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double tanh(double x) {
    double e = Math.exp(-2 * Math.abs(x));
    return Math.copySign((1 - e) / (1 + e), x);
  }
}
