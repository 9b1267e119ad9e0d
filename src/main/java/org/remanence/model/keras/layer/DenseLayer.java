package org.remanence.model.keras.layer;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;

/**
 * activation(x·W + b) of each row.
 *
 * @param bias null without one
 */
public record DenseLayer(
    String name, Tensor kernel, @Nullable Tensor bias, ActivationFunction activation)
    implements KerasLayer {

  @Override
  public OptionalInt inputs() {
    return OptionalInt.of(kernel.shape()[0]);
  }

  @Override
  public int outputs(int inputs) {
    return kernel.shape()[1];
  }

  @Override
  public KerasLayer linear() {
    return new DenseLayer(name, kernel, bias, ActivationFunction.LINEAR);
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    int units = kernel.shape()[1];
    Matrix matrix = new Matrix(kernel);
    double[][] rows = new double[input.rows().length][units];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; bias != null && i < units; i++) {
        rows[row][i] = bias.values()[i];
      }
      matrix.addProduct(input.rows()[row], rows[row]);
      activation.apply(rows[row]);
    }
    return input.with(rows);
  }
}
