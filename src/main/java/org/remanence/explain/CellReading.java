package org.remanence.explain;

import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

/**
 * A network that has read a sentence, with all that its cells' sums are made of.
 *
 * @param ids the tokens read
 * @param layers one trace for each direction of each layer, a row for each token
 */
public record CellReading(
    NetworkShape shape, Weights weights, List<Integer> ids, List<LayerTrace> layers) {
  public CellReading {
    ids = List.copyOf(ids);
    layers = List.copyOf(layers);
  }

  /**
   * Reading of a classifier.
   *
   * @param inspection of {@code classifier}
   */
  public static CellReading of(Classifier classifier, Inspection inspection) {
    return new CellReading(
        classifier.shape(),
        classifier.weights(),
        inspection.tokens().stream().map(Inspection.Token::id).toList(),
        inspection.trace().layers());
  }

  /** Input of the layer at that token: the word's embedding, or the states of the layer below. */
  float[] input(int layer, int token) {
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

  /**
   * Input of the layer at a token as one number: itself if it is one, else the root mean square.
   */
  double inputSize(int layer, int token) {
    float[] x = input(layer, token);
    if (x.length == 1) {
      return x[0];
    }
    double sum = 0;
    for (float number : x) {
      sum += (double) number * number;
    }
    return Math.sqrt(sum / x.length);
  }

  Tensor kernel(int layer) {
    return weights.get(tensor(layer, TensorNames.KERNEL));
  }

  Tensor recurrentKernel(int layer) {
    return weights.get(tensor(layer, TensorNames.RECURRENT_KERNEL));
  }

  float[] bias(int layer) {
    return weights.get(tensor(layer, TensorNames.BIAS)).values();
  }

  private String tensor(int layer, String name) {
    return TensorNames.of(layers.get(layer).name(), name);
  }
}
