package org.remanence.engine;

import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * Layer normalisation (Ba et al. 2016) of rows: y = g∘n + b, n = (x − mean) / √(variance + ε). For
 * one thread; its blocks are used again for the next batch.
 *
 * <pre>
 * back: ∂n = ∂y∘g      ∂x = (∂n − mean(∂n) − n·mean(∂n∘n)) / √(variance + ε)
 * </pre>
 */
public final class LayerNormalisation {
  /** ε, which keeps rows of equal numbers from a division by 0. */
  public static final double EPSILON = 1e-5;

  /** Multiplications in the time that a row's number takes. */
  private static final int WORK = 16;

  private final Precision precision;
  private final int width;

  /** [N, H]: n. */
  private NativeBlock normalised;

  /** [N]: 1/√(variance + ε). */
  private NativeBlock scales;

  /** [N, H]: y. */
  private NativeBlock output;

  LayerNormalisation(int width, Precision precision) {
    this.width = width;
    this.precision = precision;
    normalised = NativeBlock.allocate(precision, 0);
    scales = NativeBlock.allocate(precision, 0);
    output = NativeBlock.allocate(precision, 0);
  }

  /** Weights, or their gradients: g [H] and b [H]. */
  record Weights(NativeBlock gain, NativeBlock bias) {}

  /**
   * Normalises rows.
   *
   * @param in [N, H]
   * @return [N, H], valid until the next call
   */
  NativeBlock forward(NativeBlock in, int rows, Weights weights) {
    normalised = NativeBlock.ensureCapacity(normalised, precision, rows * width);
    scales = NativeBlock.ensureCapacity(scales, precision, rows);
    output = NativeBlock.ensureCapacity(output, precision, rows * width);
    Parallel.forEachRange(
        rows,
        (long) rows * width * WORK,
        (from, count) -> {
          HeapRow gain = row().load(weights.gain(), 0);
          HeapRow bias = row().load(weights.bias(), 0);
          HeapRow value = row();
          HeapRow scaled = row();
          for (int i = from; i < from + count; i++) {
            value.load(in, i * width);
            value.plus(-value.sum() / width);
            double scale = 1 / Math.sqrt(value.dot(value) / width + EPSILON);
            scales.set(i, scale);
            scaled.zero().addScaled(value, scale).store(normalised, i * width);
            scaled.times(gain).add(bias).store(output, i * width);
          }
        });
    return output;
  }

  /** [N, H] of the last forward pass. */
  NativeBlock output() {
    return output;
  }

  /**
   * Gradients of the last forward pass.
   *
   * @param atOutput [N, H]
   * @param gradients written
   * @param atInput [N, H]
   * @param add whether to add to {@code atInput} instead of writing it
   */
  void backward(
      NativeBlock atOutput,
      int rows,
      Weights weights,
      Weights gradients,
      NativeBlock atInput,
      boolean add) {
    weightGradients(atOutput, rows, gradients);
    Parallel.forEachRange(
        rows,
        (long) rows * width * WORK,
        (from, count) -> {
          HeapRow gain = row().load(weights.gain(), 0);
          HeapRow n = row();
          HeapRow atN = row();
          HeapRow sum = row();
          for (int i = from; i < from + count; i++) {
            n.load(normalised, i * width);
            atN.load(atOutput, i * width).times(gain);
            double along = atN.dot(n) / width;
            atN.plus(-atN.sum() / width).addScaled(n, -along);
            if (add) {
              sum.load(atInput, i * width);
            } else {
              sum.zero();
            }
            sum.addScaled(atN, scales.get(i)).store(atInput, i * width);
          }
        });
  }

  private void weightGradients(NativeBlock atOutput, int rows, Weights gradients) {
    HeapRow gain = row();
    HeapRow bias = row();
    HeapRow n = row();
    HeapRow above = row();
    for (int i = 0; i < rows; i++) {
      above.load(atOutput, i * width);
      gain.addProduct(above, n.load(normalised, i * width));
      bias.add(above);
    }
    gain.store(gradients.gain(), 0);
    bias.store(gradients.bias(), 0);
  }

  private HeapRow row() {
    return HeapRow.of(precision, width);
  }
}
