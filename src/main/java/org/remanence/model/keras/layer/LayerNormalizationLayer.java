package org.remanence.model.keras.layer;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;

/**
 * γ(x−μ)/√(σ²+ε) + β with mean and variance of the example itself (Ba, Kiros and Hinton 2016).
 * Masked steps count, as they do in Keras.
 *
 * @param axes along which mean and variance are taken, and which γ and β have
 * @param gamma null for 1
 * @param beta null for 0
 * @param steps T that it was declared with; empty where γ and β are the same at every step
 */
public record LayerNormalizationLayer(
    String name,
    Axes axes,
    @Nullable Tensor gamma,
    @Nullable Tensor beta,
    double epsilon,
    OptionalInt steps)
    implements KerasLayer {

  /** Axes of what is normalised together. */
  public enum Axes {
    /** The numbers of a step. */
    FEATURES,
    /** A number at all steps. */
    STEPS,
    /** All of them. */
    BOTH
  }

  @Override
  public OptionalInt inputs() {
    @Nullable Tensor weights = gamma == null ? beta : gamma;
    return weights == null || axes == Axes.STEPS
        ? OptionalInt.empty()
        : OptionalInt.of(weights.shape()[weights.shape().length - 1]);
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    double[][] rows = input.rows();
    return input.with(
        switch (axes) {
          case FEATURES -> normalised(rows);
          case STEPS -> Rows.transposed(normalised(Rows.transposed(rows)));
          case BOTH -> Rows.cut(normalised(new double[][] {Rows.flat(rows)})[0], input.width());
        });
  }

  private double[][] normalised(double[][] rows) {
    return Arrays.stream(rows).map(this::normalised).toArray(double[][]::new);
  }

  private double[] normalised(double[] row) {
    double mean = Arrays.stream(row).average().orElse(0);
    double variance = Arrays.stream(row).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    double[] normalised = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      double scale = gamma == null ? 1 : gamma.values()[i];
      double shift = beta == null ? 0 : beta.values()[i];
      normalised[i] = scale * (row[i] - mean) / Math.sqrt(variance + epsilon) + shift;
    }
    return normalised;
  }
}
