package org.remanence.model;

import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;

/**
 * The same of a network of this program, from its weights and what it read.
 *
 * @param ids the tokens read
 * @param layers one trace for each direction of each layer, a row for each token
 */
public record WeightInputs(
    NetworkShape shape, Weights weights, List<Integer> ids, List<LayerTrace> layers)
    implements CellInputs {
  public WeightInputs {
    ids = List.copyOf(ids);
    layers = List.copyOf(layers);
  }

  /** The word’s embedding, or the states of the layer below. */
  @Override
  public float[] input(int layer, int token) {
    int directions = shape.recurrent().get(0).directions();
    int level = layer / directions;
    if (level == 0) {
      int size = shape.embedding();
      float[] embeddings = weights.get(TensorNames.EMBEDDINGS).values();
      float[] x = new float[size];
      System.arraycopy(embeddings, ids.get(token) * size, x, 0, size);
      return x;
    }
    RecurrentShape below = shape.recurrent().get(level - 1);
    float[] x = new float[below.outputs()];
    for (int direction = 0; direction < below.directions(); direction++) {
      LayerTrace trace = layers.get((level - 1) * directions + direction);
      float[] h = trace.get(Signal.HIDDEN_STATE)[token];
      System.arraycopy(h, 0, x, direction * h.length, h.length);
    }
    return x;
  }

  @Override
  public Tensor kernel(int layer) {
    return weights.get(tensor(layer, TensorNames.KERNEL));
  }

  @Override
  public Tensor recurrentKernel(int layer) {
    return weights.get(tensor(layer, TensorNames.RECURRENT_KERNEL));
  }

  @Override
  public float[] bias(int layer) {
    return weights.get(tensor(layer, TensorNames.BIAS)).values();
  }

  private String tensor(int layer, String name) {
    return TensorNames.of(layers.get(layer).name(), name);
  }
}
