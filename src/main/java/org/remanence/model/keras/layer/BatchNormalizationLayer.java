package org.remanence.model.keras.layer;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;

/**
 * Each column by the mean and variance that training kept: γ(x−μ)/√(σ²+ε) + β.
 *
 * @param gamma null for 1
 * @param beta null for 0
 */
public record BatchNormalizationLayer(
    String name,
    @Nullable Tensor gamma,
    @Nullable Tensor beta,
    Tensor mean,
    Tensor variance,
    double epsilon)
    implements KerasLayer {

  @Override
  public OptionalInt inputs() {
    return OptionalInt.of(mean.values().length);
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    double[][] rows = new double[input.rows().length][input.width()];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < rows[row].length; i++) {
        double centred = input.rows()[row][i] - mean.values()[i];
        double scale = gamma == null ? 1 : gamma.values()[i];
        double shift = beta == null ? 0 : beta.values()[i];
        rows[row][i] = scale * centred / Math.sqrt(variance.values()[i] + epsilon) + shift;
      }
    }
    return input.with(rows);
  }
}
