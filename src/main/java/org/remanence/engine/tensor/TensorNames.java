package org.remanence.engine.tensor;

import java.util.OptionalInt;

/**
 * Names of layers and tensors in weights, traces and files: {@code recurrent.0.kernel}, as Keras 3
 * names them.
 */
public final class TensorNames {
  public static final String EMBEDDING = "embedding";
  public static final String ATTENTION = "attention";
  public static final String DENSE = "dense";

  /** W of a recurrent or dense layer. */
  public static final String KERNEL = "kernel";

  /** U of a recurrent layer. */
  public static final String RECURRENT_KERNEL = "recurrent_kernel";

  public static final String BIAS = "bias";

  /** Factors of layer normalisation. */
  public static final String GAIN = "gain";

  /** Layer normalisation in front of a transformer's attention. */
  public static final String ATTENTION_NORM = "attention_norm";

  /** The same in front of its feed-forward part. */
  public static final String INNER_NORM = "inner_norm";

  /** The same behind both. */
  public static final String NORM = "norm";

  /** The vectors that a transformer adds to words by their places. */
  public static final String POSITIONS = "positions";

  /** v of attention, against which each token is scored. */
  public static final String QUERY = "query";

  /** The word vectors of an embedding layer. */
  public static final String TABLE = "embeddings";

  /** The table of word vectors. */
  public static final String EMBEDDINGS = of(EMBEDDING, TABLE);

  public static final String DENSE_KERNEL = of(DENSE, KERNEL);
  public static final String DENSE_BIAS = of(DENSE, BIAS);

  private static final String RECURRENT = "recurrent.";
  private static final String TRANSFORMER = "transformer.";
  private static final String BACKWARD = "backward";

  private TensorNames() {}

  /** A tensor of a layer, or of one direction of it. */
  public static String of(String layer, String tensor) {
    return layer + "." + tensor;
  }

  /** A recurrent layer, counted from the input upwards. */
  public static String recurrent(int layer) {
    return RECURRENT + layer;
  }

  /** One direction of a recurrent layer: {@code recurrent.0}, or {@code recurrent.0.backward}. */
  public static String recurrent(int layer, boolean backward) {
    return backward ? of(recurrent(layer), BACKWARD) : recurrent(layer);
  }

  /** A transformer's block, counted from the input upwards. */
  public static String transformer(int layer) {
    return TRANSFORMER + layer;
  }

  /** Returns whether weight decay leaves a tensor alone: biases, gains and positions. */
  public static boolean isExemptFromDecay(String tensor) {
    return tensor.endsWith(BIAS) || tensor.endsWith(GAIN) || tensor.endsWith(POSITIONS);
  }

  /** The number of the recurrent layer called so; empty if it is another kind of layer. */
  public static OptionalInt recurrentNumber(String layer) {
    return layer.startsWith(RECURRENT)
        ? OptionalInt.of(Integer.parseInt(layer.substring(RECURRENT.length())))
        : OptionalInt.empty();
  }

  /** A tensor within a recurrent layer: {@code kernel}, or {@code backward.kernel}. */
  public static String inDirection(String tensor, boolean backward) {
    return backward ? of(BACKWARD, tensor) : tensor;
  }
}
