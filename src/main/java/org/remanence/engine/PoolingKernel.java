package org.remanence.engine;

import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Makes one vector of the states of each sequence. Masked steps have no part in it, and a sequence
 * of nothing else gives zeros. The only implementation of each pooling: training, inference and
 * traces all come here. T steps, B sequences, F numbers each; for one thread, and its blocks are
 * used again for the next batch.
 */
public abstract class PoolingKernel {
  private final Precision precision;
  private final int width;
  private SequenceBatch in = SequenceBatch.EMPTY;
  private NativeBlock output;

  PoolingKernel(PoolingShape shape, Precision precision) {
    this.precision = precision;
    width = shape.inputs();
    output = NativeBlock.allocate(precision, 0);
  }

  /** A kernel for a layer of that shape. */
  public static PoolingKernel of(PoolingShape shape, Precision precision) {
    return switch (shape.kind()) {
      case MEAN -> new MeanPooling(shape, precision);
      case MAX -> new MaxPooling(shape, precision);
      case ATTENTION -> new AttentionPooling(shape, precision);
      case LAST -> throw new IllegalArgumentException("the final state is not pooled");
    };
  }

  /**
   * Pools a batch.
   *
   * @param states [T, B, F]
   * @return [B, F], valid until the next call
   */
  public final NativeBlock forward(SequenceBatch states, PoolingWeights weights) {
    in = states;
    output = NativeBlock.ensureCapacity(output, precision, states.batch() * width);
    pool(weights, output);
    return output;
  }

  /**
   * Gradients of the last forward pass.
   *
   * @param outputGradient [B, F]
   * @param gradients written, not added to
   * @param stateGradient [T, B, F], written
   */
  public abstract void backward(
      NativeBlock outputGradient, PoolingWeights gradients, NativeBlock stateGradient);

  /** Writes the pooled vectors [B, F]. */
  abstract void pool(PoolingWeights weights, NativeBlock target);

  /** The batch of the last forward pass. */
  final SequenceBatch in() {
    return in;
  }

  final int width() {
    return width;
  }

  final Precision precision() {
    return precision;
  }

  /** A row of zeros, as wide as a state. */
  final HeapRow row() {
    return HeapRow.of(precision, width);
  }

  /** Reads the state of a sequence at a step. */
  final HeapRow state(HeapRow row, int step, int sequence) {
    return row.load(in.values(), at(step, sequence));
  }

  /** Index of the first number of a sequence at a step. */
  final int at(int step, int sequence) {
    return (step * in.batch() + sequence) * width;
  }
}
