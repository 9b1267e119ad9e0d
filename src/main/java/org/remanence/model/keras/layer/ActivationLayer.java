package org.remanence.model.keras.layer;

/** An activation function on each row. */
public record ActivationLayer(String name, ActivationFunction activation) implements KerasLayer {
  @Override
  public KerasLayer linear() {
    return new IdentityLayer(name);
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    double[][] rows = new double[input.rows().length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = activation.of(input.rows()[row]);
    }
    return input.with(rows);
  }
}
