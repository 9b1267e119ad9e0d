package org.remanence.model.keras.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.remanence.engine.cell.Activation;

/**
 * An activation function of Keras by its name in files (keras.io/api/layers/activations).
 *
 * @param change replaces the sums in a row by what becomes of them
 */
public record ActivationFunction(String name, Consumer<double[]> change) {
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final String SOFTMAX = "softmax";
  private static final String SIGMOID = "sigmoid";
  private static final String HARD_SIGMOID = "hard_sigmoid";

  /** The function that changes nothing. */
  public static final ActivationFunction LINEAR = each("linear", x -> x);

  private static final List<ActivationFunction> ALL =
      List.of(
          LINEAR,
          each("tanh", Math::tanh),
          each(SIGMOID, ActivationFunction::sigmoid),
          each("relu", x -> Math.max(0, x)),
          each("relu6", x -> Math.min(6, Math.max(0, x))),
          each("leaky_relu", x -> x < 0 ? 0.2 * x : x),
          each("elu", x -> x < 0 ? Math.expm1(x) : x),
          each("selu", x -> SELU_SCALE * (x < 0 ? SELU_ALPHA * Math.expm1(x) : x)),
          each("softplus", x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
          each("softsign", x -> x / (1 + Math.abs(x))),
          each("silu", x -> x * sigmoid(x)),
          each("swish", x -> x * sigmoid(x)),
          each("exponential", Math::exp),
          new ActivationFunction(SOFTMAX, ActivationFunction::softmax));

  /** Replaces the sums in a row by what becomes of them. */
  public void apply(double[] row) {
    change.accept(row);
  }

  /** Returns the activations of the sums in a row, which stays as it is. */
  public double[] of(double[] row) {
    double[] activated = row.clone();
    apply(activated);
    return activated;
  }

  /** Returns whether what comes out of it is a probability for each class. */
  public boolean isSoftmax() {
    return name.equals(SOFTMAX);
  }

  /** Returns whether what comes out of it are probabilities, each by itself. */
  public boolean isSigmoid() {
    return name.equals(SIGMOID);
  }

  private double one(double sum) {
    return of(new double[] {sum})[0];
  }

  /** The function as the description of a cell has it. */
  Activation described() {
    return switch (name) {
      case "tanh" -> Activation.TANH;
      case SIGMOID -> Activation.SIGMOID;
      case SOFTMAX -> Activation.computedElsewhere(name, sum -> Double.NaN, true);
      case HARD_SIGMOID -> Activation.computedElsewhere("hard σ", this::one, true);
      default -> Activation.computedElsewhere(name, this::one, false);
    };
  }

  /**
   * The function of a name; empty if it is unknown.
   *
   * @param major of the Keras that wrote the file: {@code hard_sigmoid} is max(0, min(1, x/5+1/2))
   *     up to 2, with x/6 since 3
   */
  public static Optional<ActivationFunction> named(String name, int major) {
    if (name.equals(HARD_SIGMOID)) {
      double slope = major < 3 ? 0.2 : 1 / 6.0;
      return Optional.of(each(name, x -> Math.max(0, Math.min(1, slope * x + 0.5))));
    }
    return ALL.stream().filter(function -> function.name.equals(name)).findFirst();
  }

  /** One that treats each number alone. */
  private static ActivationFunction each(String name, DoubleUnaryOperator function) {
    return new ActivationFunction(
        name, row -> Arrays.setAll(row, i -> function.applyAsDouble(row[i])));
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
