package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;

/**
 * Every product in the sum behind one gate (or candidate) of one unit of an LSTM or RNN, for cells
 * small enough to compute by hand.
 *
 * @param inputs x(t) by this unit's column of W, one for each input
 * @param states h(t−1) by its column of U, one for each unit; empty without U
 */
public record UnitProducts(Signal signal, List<Product> inputs, List<Product> states, double bias) {

  /** A number and the weight it is multiplied by. */
  public record Product(double number, double weight) {}

  /**
   * The products of all blocks of a unit, in the cell's own order.
   *
   * @param layer index into the reading's layers
   */
  public static List<UnitProducts> of(CellReading reading, int layer, int token, int unit) {
    LayerTrace trace = reading.layers().get(layer);
    float[] x = reading.input(layer, token);
    float[] bias = reading.bias(layer);
    List<CellBlock> blocks = trace.cell().blocks();
    List<UnitProducts> products = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      float[] h = UnitSum.recurrentInput(trace, blocks.get(i), token);
      int column = i * h.length + unit;
      products.add(
          new UnitProducts(
              blocks.get(i).signal(),
              products(x, reading.kernel(layer), column),
              trace.cell().hasRecurrentKernel()
                  ? products(h, reading.recurrentKernel(layer), column)
                  : List.of(),
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
