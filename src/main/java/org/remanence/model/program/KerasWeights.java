package org.remanence.model.program;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.keras.layer.BatchNormalizationLayer;
import org.remanence.model.keras.layer.BidirectionalLayer;
import org.remanence.model.keras.layer.Cell;
import org.remanence.model.keras.layer.CellWeights;
import org.remanence.model.keras.layer.DenseLayer;
import org.remanence.model.keras.layer.EmbeddingLayer;
import org.remanence.model.keras.layer.Gru;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.LayerNormalizationLayer;
import org.remanence.model.keras.layer.RecurrentLayer;

/**
 * The weights of an opened Keras model by the names that programs read them by: number of the
 * layer, direction if there are two, role; in the order that Keras has them.
 */
final class KerasWeights {
  private static final String FORWARD = "forward";
  private static final String BACKWARD = "backward";

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final boolean whole;

  /**
   * @param whole whether weights that a layer was trained without are there as 0, or a scale as 1
   */
  private KerasWeights(boolean whole) {
    this.whole = whole;
  }

  static Map<String, Tensor> of(List<KerasLayer> layers, boolean whole) {
    KerasWeights weights = new KerasWeights(whole);
    for (int number = 0; number < layers.size(); number++) {
      weights.add(name(number), layers.get(number));
    }
    return weights.tensors;
  }

  /** Name of a layer’s weights. */
  static String name(int number) {
    return "layer" + number;
  }

  /** The same of a direction of one that has two. */
  static String name(int number, boolean backward) {
    return name(number) + "_" + (backward ? BACKWARD : FORWARD);
  }

  private void add(String name, KerasLayer layer) {
    if (layer instanceof EmbeddingLayer embedding) {
      put(name, "embeddings", embedding.embeddings());
    } else if (layer instanceof RecurrentLayer recurrent) {
      addCell(name, recurrent.cell());
    } else if (layer instanceof BidirectionalLayer both) {
      addCell(name + "_" + FORWARD, both.forward().cell());
      addCell(name + "_" + BACKWARD, both.backward().cell());
    } else if (layer instanceof DenseLayer dense) {
      put(name, "kernel", dense.kernel());
      put(name, "bias", dense.bias(), 0, dense.kernel().shape()[1]);
    } else if (layer instanceof BatchNormalizationLayer normalization) {
      int[] shape = normalization.mean().shape();
      put(name, "gamma", normalization.gamma(), 1, shape);
      put(name, "beta", normalization.beta(), 0, shape);
      put(name, "moving_mean", normalization.mean());
      put(name, "moving_variance", normalization.variance());
    } else if (layer instanceof LayerNormalizationLayer normalization) {
      put(name, "gamma", normalization.gamma(), 1, shape(normalization));
      put(name, "beta", normalization.beta(), 0, shape(normalization));
    }
  }

  /** A number for all, where there is neither. */
  private static int[] shape(LayerNormalizationLayer layer) {
    @Nullable Tensor weights = layer.gamma() == null ? layer.beta() : layer.gamma();
    return weights == null ? new int[] {1} : weights.shape();
  }

  private void addCell(String name, Cell cell) {
    CellWeights weights = cell.weights();
    put(name, "kernel", weights.kernel());
    put(name, "recurrent_kernel", weights.recurrentKernel());
    int columns = weights.recurrentKernel().shape()[1];
    boolean two = cell instanceof Gru gru && gru.resetAfter();
    int[] shape = two ? new int[] {2, columns} : new int[] {columns};
    put(name, "bias", weights.hasBias() ? new Tensor(shape, weights.bias()) : null, 0, shape);
  }

  private void put(String name, String role, Tensor tensor) {
    tensors.put(name + "." + role, tensor);
  }

  /** The tensor or, where there is none, the number that changes nothing. */
  private void put(String name, String role, @Nullable Tensor tensor, float none, int... shape) {
    if (tensor != null) {
      put(name, role, tensor);
    } else if (whole) {
      float[] values = new float[Arrays.stream(shape).reduce(1, (one, other) -> one * other)];
      Arrays.fill(values, none);
      put(name, role, new Tensor(shape, values));
    }
  }
}
