package org.remanence.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * Weights to start training from, as Keras 3 draws them: embeddings uniform in ±0.05, kernels
 * Glorot uniform, recurrent kernels orthogonal, biases as the cell's blocks say: zero but for the
 * LSTM's forget gate.
 */
public final class InitialWeights {
  /** Largest number in a word vector. */
  public static final double EMBEDDING_LIMIT = 0.05;

  private InitialWeights() {}

  /** The same weights for the same shape and seed. */
  public static Weights draw(NetworkShape shape, long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (NetworkShape.Layer layer : shape.layers()) {
      for (TensorShape tensor : layer.shape().tensors()) {
        float[] values = tensor.initial().draw(tensor.extent(), random);
        tensors.put(
            TensorNames.of(layer.name(), tensor.name()), new Tensor(tensor.extent(), values));
      }
    }
    return new Weights(tensors);
  }
}
