package org.remanence.engine;

import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * The feed-forward part of a transformer's block (Vaswani et al. 2017, equation 2): max(0, x·W₁ +
 * b₁)·W₂ + b₂ on each row by itself. For one thread; its blocks are used again for the next batch.
 */
final class FeedForward {
  private final Precision precision;
  private final int width;

  /** [N, F]: max(0, ·). */
  private NativeBlock inner;

  /** [N, F]: gradient there. */
  private NativeBlock atInner;

  FeedForward(TransformerShape shape, Precision precision) {
    this.precision = precision;
    width = shape.innerWidth();
    inner = NativeBlock.allocate(precision, 0);
    atInner = NativeBlock.allocate(precision, 0);
  }

  /**
   * Computes rows.
   *
   * @param in [N, H]
   * @param out [N, H], written
   */
  void forward(NativeBlock in, int rows, TransformerWeights weights, NativeBlock out) {
    inner = NativeBlock.ensureCapacity(inner, precision, rows * width);
    weights.inner().forward(in, rows, inner);
    Parallel.forEachRange(
        rows,
        (long) rows * width,
        (from, count) -> {
          HeapRow row = row();
          for (int i = from; i < from + count; i++) {
            row.load(inner, i * width).rectify().store(inner, i * width);
          }
        });
    weights.innerOutput().forward(inner, rows, out);
  }

  /** [N, F] of the last forward pass, behind its max(0, ·). */
  NativeBlock inner() {
    return inner;
  }

  /**
   * Gradients of the last forward pass.
   *
   * @param in that of the forward pass
   * @param atOut [N, H]
   * @param gradients written
   * @param atIn [N, H], written
   */
  void backward(
      NativeBlock in,
      int rows,
      NativeBlock atOut,
      TransformerWeights weights,
      TransformerWeights gradients,
      NativeBlock atIn) {
    atInner = NativeBlock.ensureCapacity(atInner, precision, rows * width);
    weights.innerOutput().backward(inner, rows, atOut, gradients.innerOutput(), atInner);
    Parallel.forEachRange(
        rows,
        (long) rows * width,
        (from, count) -> {
          HeapRow gradient = row();
          HeapRow value = row();
          for (int i = from; i < from + count; i++) {
            value.load(inner, i * width);
            gradient.load(atInner, i * width).rectifyBackward(value).store(atInner, i * width);
          }
        });
    weights.inner().backward(in, rows, atInner, gradients.inner(), atIn);
  }

  private HeapRow row() {
    return HeapRow.of(precision, width);
  }
}
