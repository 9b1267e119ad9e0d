package org.remanence.engine.memory;

/**
 * The two squashing functions over rows of numbers. In double precision they are the exact ones. In
 * single precision both come from one rational approximation of tanh, since only a loop without
 * calls is turned into vector instructions; its error, with that of rounding, is below 1e-6 for
 * every number (ActivationsTest).
 */
public final class Activations {
  /**
   * Beyond this, tanh is 1 to within 3.4e-7. Up to here the approximation, with its rounding, stays
   * below 1, so that it need not be bounded: a bound is a fifth of the time.
   */
  private static final float FLAT = 7.8f;

  // tanh(x) ≈ x·P(x²)/Q(x²): fitted to tanh on [0, 8] for the least greatest error (5.7e-9) by
  // reweighted least squares on the linearised problem (Loeb 1957, Lawson 1961).
  private static final float P0 = 1f;
  private static final float P1 = 1.343818903e-1f;
  private static final float P2 = 3.564153332e-3f;
  private static final float P3 = 2.177320130e-5f;
  private static final float P4 = 1.506174740e-8f;
  private static final float Q1 = 4.677150846e-1f;
  private static final float Q2 = 2.613600530e-2f;
  private static final float Q3 = 3.399174893e-4f;
  private static final float Q4 = 8.453636724e-7f;

  /** Below this, e^x is less than 1e-27. */
  private static final float VANISHING = -64f;

  /** e^x is (e^(x/64))^64: six squarings. */
  private static final float SIXTY_FOURTH = 1f / 64;

  private Activations() {}

  /**
   * e^x of numbers up to 0, such as scores less the largest of them; within a relative error of
   * 2e-5, for the gradients of a large softmax. A Taylor polynomial on [−1, 0], then squarings.
   */
  public static void exp(float[] values) {
    for (int i = 0; i < values.length; i++) {
      float x = Math.max(VANISHING, values[i]) * SIXTY_FOURTH;
      float e = 1f / 40320;
      e = e * x + 1f / 5040;
      e = e * x + 1f / 720;
      e = e * x + 1f / 120;
      e = e * x + 1f / 24;
      e = e * x + 1f / 6;
      e = e * x + 0.5f;
      e = e * x + 1f;
      e = e * x + 1f;
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      values[i] = e * e;
    }
  }

  static void sigmoid(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.5f + 0.5f * tanh(0.5f * values[i]);
    }
  }

  static void tanh(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = tanh(values[i]);
    }
  }

  static void sigmoid(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 / (1 + Math.exp(-values[i]));
    }
  }

  static void tanh(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.tanh(values[i]);
    }
  }

  private static float tanh(float value) {
    float x = Math.max(-FLAT, Math.min(FLAT, value));
    float s = x * x;
    float p = (((P4 * s + P3) * s + P2) * s + P1) * s + P0;
    float q = (((Q4 * s + Q3) * s + Q2) * s + Q1) * s + 1;
    return x * p / q;
  }
}
