package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.engine.Tensor;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

/**
 * Every product in the sum behind one gate (or candidate) of one unit of an LSTM or RNN, for cells
 * small enough to compute by hand.
 *
 * @param inputs x(t) by this unit's column of W, one for each input
 * @param states h(t−1) by its column of U, one for each unit
 */
public record UnitProducts(Signal signal, List<Product> inputs, List<Product> states, double bias) {

  /** A number and the weight it is multiplied by. */
  public record Product(double number, double weight) {}

  /**
   * The products of all gates of a unit, in the cell's own order.
   *
   * @param inspection of {@code classifier}
   * @param layer index into the trace's layers
   */
  public static List<UnitProducts> of(
      Classifier classifier, Inspection inspection, int layer, int token, int unit) {
    LayerTrace trace = inspection.trace().layers().get(layer);
    float[] x = UnitSum.input(classifier, inspection, layer, token);
    float[] h = trace.before(Signal.HIDDEN_STATE, token);
    Tensor kernel = classifier.weights().get(trace.name() + ".kernel");
    Tensor recurrentKernel = classifier.weights().get(trace.name() + ".recurrent_kernel");
    float[] bias = classifier.weights().get(trace.name() + ".bias").values();
    List<UnitProducts> products = new ArrayList<>();
    List<Signal> gates = UnitSum.gates(trace.cell());
    for (int block = 0; block < gates.size(); block++) {
      int column = block * h.length + unit;
      products.add(
          new UnitProducts(
              gates.get(block),
              products(x, kernel, column),
              products(h, recurrentKernel, column),
              bias[column]));
    }
    return products;
  }

  private static List<Product> products(float[] row, Tensor matrix, int column) {
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      products.add(new Product(row[i], matrix.values()[i * matrix.shape()[1] + column]));
    }
    return List.copyOf(products);
  }
}
