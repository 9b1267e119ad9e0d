package org.remanence.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * Weights of one direction of a recurrent layer, or their gradients; g is {@link
 * CellType#blockCount()}.
 *
 * @param kernel [I, gH]
 * @param recurrentKernel [H, gH]; empty if h(t−1) comes into no sum
 * @param bias [gH]; GRU [2, 3H]: input part, then recurrent part
 */
public record CellWeights(NativeBlock kernel, NativeBlock recurrentKernel, NativeBlock bias) {

  /**
   * Those of a direction.
   *
   * @param name such as {@code recurrent.0.backward}
   */
  public static CellWeights of(Weights source, String name) {
    String recurrent = TensorNames.of(name, TensorNames.RECURRENT_KERNEL);
    return new CellWeights(
        NativeBlock.of(source.get(TensorNames.of(name, TensorNames.KERNEL)).values()),
        source.tensors().containsKey(recurrent)
            ? NativeBlock.of(source.get(recurrent).values())
            : NativeBlock.allocate(Precision.SINGLE, 0),
        NativeBlock.of(source.get(TensorNames.of(name, TensorNames.BIAS)).values()));
  }

  /**
   * Those of each direction of a layer.
   *
   * @param number of the layer, from the input upwards
   */
  static List<CellWeights> ofLayer(Weights source, RecurrentShape layer, int number) {
    return IntStream.range(0, layer.directions())
        .mapToObj(direction -> of(source, TensorNames.recurrent(number, direction == 1)))
        .toList();
  }

  /** Zeros of the same sizes, such as room for gradients. */
  public static CellWeights zerosLike(CellWeights like) {
    return new CellWeights(
        zerosLike(like.kernel), zerosLike(like.recurrentKernel), zerosLike(like.bias));
  }

  private static NativeBlock zerosLike(NativeBlock like) {
    return NativeBlock.allocate(like.precision(), like.size());
  }
}
