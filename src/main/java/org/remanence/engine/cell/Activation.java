package org.remanence.engine.cell;

import java.util.function.DoubleUnaryOperator;

/**
 * Function applied to the sum in a column block.
 *
 * @param symbol as equations write it
 * @param function of a sum; NaN where the sums of other units count as well, as in a softmax
 * @param derivative with respect to the sum, of what the function has come to; NaN where it is not
 *     known
 * @param isShare whether its values lie in [0, 1]
 */
public record Activation(
    String symbol, DoubleUnaryOperator function, DoubleUnaryOperator derivative, boolean isShare) {
  public static final Activation SIGMOID =
      new Activation("σ", sum -> 1 / (1 + Math.exp(-sum)), value -> value * (1 - value), true);
  public static final Activation TANH =
      new Activation("tanh", Math::tanh, value -> 1 - value * value, false);

  /** None: the sum itself. */
  public static final Activation LINEAR = new Activation("", sum -> sum, value -> 1, false);

  /** One that another program computes: its derivative is not known. */
  public static Activation computedElsewhere(
      String symbol, DoubleUnaryOperator function, boolean isShare) {
    return new Activation(symbol, function, value -> Double.NaN, isShare);
  }

  /** The function as it is written before its sum: {@code tanh(sum)}, or the sum alone. */
  public String written(String sum) {
    return symbol.isEmpty() ? sum : symbol + "(" + sum + ")";
  }

  /** The exact value; the kernels have vectorised versions of their own. */
  public double of(double sum) {
    return function.applyAsDouble(sum);
  }

  /** The derivative with respect to the sum, where the function has come to {@code value}. */
  public double slope(double value) {
    return derivative.applyAsDouble(value);
  }
}
