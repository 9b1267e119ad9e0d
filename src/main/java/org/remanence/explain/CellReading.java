package org.remanence.explain;

import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.CellInputs;
import org.remanence.model.Inspection;

/**
 * A network that has read a sentence, with all that its cells' sums are made of.
 *
 * @param layers one trace for each direction of each layer, a row for each token
 */
public record CellReading(CellInputs inputs, List<LayerTrace> layers) {
  public CellReading {
    layers = List.copyOf(layers);
  }

  /** Reading of a network. */
  public static CellReading of(Inspection inspection) {
    return new CellReading(inspection.cells(), inspection.trace().layers());
  }

  /** Input of the layer at that token: the word's embedding, or the states of the layer below. */
  float[] input(int layer, int token) {
    return inputs.input(layer, token);
  }

  /**
   * Input of the layer at a token as one number: itself if it is one, else the root mean square.
   */
  double inputSize(int layer, int token) {
    return size(input(layer, token));
  }

  /** A vector as one number: itself if it is one, else the root mean square. */
  static double size(float[] x) {
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
    return inputs.kernel(layer);
  }

  Tensor recurrentKernel(int layer) {
    return inputs.recurrentKernel(layer);
  }

  float[] bias(int layer) {
    return inputs.bias(layer);
  }
}
