package org.remanence.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * Weights of a {@link TransformerShape}, or their gradients.
 *
 * @param input of the word vectors, without a bias
 * @param positions [P, H]
 * @param attention of queries, keys and values, side by side
 * @param attentionOutput of what the heads read
 * @param inner of the feed-forward part, before its max(0, ·)
 * @param innerOutput the same behind it
 */
public record TransformerWeights(
    Affine input,
    NativeBlock positions,
    LayerNormalisation.Weights attentionNorm,
    Affine attention,
    Affine attentionOutput,
    LayerNormalisation.Weights innerNorm,
    Affine inner,
    Affine innerOutput,
    LayerNormalisation.Weights norm) {

  /**
   * The weights of a layer.
   *
   * @param tensors its tensors by their names within the layer
   */
  public static TransformerWeights of(
      TransformerShape shape, Function<String, NativeBlock> tensors) {
    int units = shape.units();
    return new TransformerWeights(
        new Affine(
            tensors.apply("input.kernel"),
            NativeBlock.allocate(Precision.SINGLE, 0),
            shape.inputs(),
            units),
        tensors.apply(TensorNames.POSITIONS),
        norm(TensorNames.ATTENTION_NORM, tensors),
        affine("attention", units, 3 * shape.headsWidth(), tensors),
        affine("attention_output", shape.headsWidth(), units, tensors),
        norm(TensorNames.INNER_NORM, tensors),
        affine("inner", units, shape.innerWidth(), tensors),
        affine("inner_output", shape.innerWidth(), units, tensors),
        norm(TensorNames.NORM, tensors));
  }

  /** Those of a layer of a network's weights. */
  public static TransformerWeights of(TransformerShape shape, String layer, Weights source) {
    return of(shape, name -> NativeBlock.of(source.get(TensorNames.of(layer, name)).values()));
  }

  /** Zeros, such as room for gradients. */
  static TransformerWeights zeros(TransformerShape shape, Precision precision) {
    Map<String, NativeBlock> blocks = new LinkedHashMap<>();
    for (TensorShape tensor : shape.tensors()) {
      blocks.put(tensor.name(), NativeBlock.allocate(precision, Math.toIntExact(tensor.size())));
    }
    return of(shape, blocks::get);
  }

  private static Affine affine(
      String part, int inputs, int outputs, Function<String, NativeBlock> tensors) {
    return new Affine(
        tensors.apply(TensorNames.of(part, TensorNames.KERNEL)),
        tensors.apply(TensorNames.of(part, TensorNames.BIAS)),
        inputs,
        outputs);
  }

  private static LayerNormalisation.Weights norm(
      String part, Function<String, NativeBlock> tensors) {
    return new LayerNormalisation.Weights(
        tensors.apply(TensorNames.of(part, TensorNames.GAIN)),
        tensors.apply(TensorNames.of(part, TensorNames.BIAS)));
  }
}
