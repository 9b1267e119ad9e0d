package org.remanence.model.keras.layer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The activation functions of Keras by their names in files (keras.io/api/layers/activations). */
@FunctionalInterface
public interface ActivationFunction {
  double SELU_SCALE = 1.0507009873554805;
  double SELU_ALPHA = 1.6732632423543772;

  Map<String, ActivationFunction> BY_NAME =
      Map.ofEntries(
          Map.entry("linear", row -> {}),
          Map.entry("tanh", each(Math::tanh)),
          Map.entry("sigmoid", each(ActivationFunction::sigmoid)),
          Map.entry("relu", each(x -> Math.max(0, x))),
          Map.entry("relu6", each(x -> Math.min(6, Math.max(0, x)))),
          Map.entry("leaky_relu", each(x -> x < 0 ? 0.2 * x : x)),
          Map.entry("elu", each(x -> x < 0 ? Math.expm1(x) : x)),
          Map.entry("selu", each(x -> SELU_SCALE * (x < 0 ? SELU_ALPHA * Math.expm1(x) : x))),
          Map.entry("softplus", each(x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))),
          Map.entry("softsign", each(x -> x / (1 + Math.abs(x)))),
          Map.entry("silu", each(x -> x * sigmoid(x))),
          Map.entry("swish", each(x -> x * sigmoid(x))),
          Map.entry("exponential", each(Math::exp)),
          Map.entry("softmax", ActivationFunction::softmax));

  /** Replaces the sums in a row by what becomes of them. */
  void apply(double[] row);

  /** Returns the activations of the sums in a row, which stays as it is. */
  default double[] of(double[] row) {
    double[] activated = row.clone();
    apply(activated);
    return activated;
  }

  /**
   * The function of a name; empty if it is unknown.
   *
   * @param major of the Keras that wrote the file: {@code hard_sigmoid} is max(0, min(1, x/5+1/2))
   *     up to 2, with x/6 since 3
   */
  static Optional<ActivationFunction> named(String name, int major) {
    if (name.equals("hard_sigmoid")) {
      double slope = major < 3 ? 0.2 : 1 / 6.0;
      return Optional.of(each(x -> Math.max(0, Math.min(1, slope * x + 0.5))));
    }
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** One that treats each number alone. */
  private static ActivationFunction each(DoubleUnaryOperator function) {
    return row -> Arrays.setAll(row, i -> function.applyAsDouble(row[i]));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static void softmax(double[] row) {
    double max = Arrays.stream(row).max().orElse(0);
    Arrays.setAll(row, i -> Math.exp(row[i] - max));
    double sum = Arrays.stream(row).sum();
    Arrays.setAll(row, i -> row[i] / sum);
  }
}
