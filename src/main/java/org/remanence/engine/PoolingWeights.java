package org.remanence.engine;

import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * Weights of attention, or their gradients; blocks of size 0 of poolings without weights.
 *
 * @param kernel W [F, F]
 * @param bias b [F]
 * @param query v [F]
 */
public record PoolingWeights(NativeBlock kernel, NativeBlock bias, NativeBlock query) {

  /** The weights of a network's pooling. */
  static PoolingWeights of(Weights source, PoolingShape shape) {
    return shape.kind() == Pooling.ATTENTION
        ? new PoolingWeights(
            block(source, TensorNames.KERNEL),
            block(source, TensorNames.BIAS),
            block(source, TensorNames.QUERY))
        : none(Precision.SINGLE);
  }

  /** Those of a pooling without weights. */
  public static PoolingWeights none(Precision precision) {
    NativeBlock empty = NativeBlock.allocate(precision, 0);
    return new PoolingWeights(empty, empty, empty);
  }

  PoolingWeights zerosLike() {
    return new PoolingWeights(zeros(kernel), zeros(bias), zeros(query));
  }

  private static NativeBlock zeros(NativeBlock like) {
    return NativeBlock.allocate(like.precision(), like.size());
  }

  private static NativeBlock block(Weights source, String tensor) {
    return NativeBlock.of(source.get(TensorNames.of(TensorNames.ATTENTION, tensor)).values());
  }
}
