package org.remanence.model.export;

import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;

/** Weights of a cell as other programs stack them: blocks of rows where Keras has columns. */
final class Stacked {
  private Stacked() {}

  /**
   * For each block of another program the number of that in Keras.
   *
   * @param orders of the blocks in the other program, of cells where it is not that of Keras
   */
  static int[] order(CellType cell, Map<CellType, List<Signal>> orders) {
    List<Signal> keras = cell.blocks().stream().map(CellBlock::signal).toList();
    return orders.getOrDefault(cell, keras).stream().mapToInt(keras::indexOf).toArray();
  }

  /**
   * A kernel transposed.
   *
   * @param order for each block of rows the number of its block of columns
   */
  static Tensor rows(Tensor kernel, int[] order) {
    return reordered(transposed(kernel), order);
  }

  /**
   * A part of a bias; zeros where the cell has none.
   *
   * @param part 0 with the input, 1 with the state
   */
  static Tensor bias(Tensor bias, int part, int columns, int[] order) {
    float[] values = new float[columns];
    if ((part + 1) * columns <= bias.values().length) {
      System.arraycopy(bias.values(), part * columns, values, 0, columns);
    }
    return reordered(new Tensor(new int[] {columns}, values), order);
  }

  /** One after another, in a shape. */
  static Tensor joined(List<Tensor> parts, int[] shape) {
    float[] values = new float[parts.stream().mapToInt(part -> part.values().length).sum()];
    int end = 0;
    for (Tensor part : parts) {
      System.arraycopy(part.values(), 0, values, end, part.values().length);
      end += part.values().length;
    }
    return new Tensor(shape, values);
  }

  static Tensor transposed(Tensor matrix) {
    int rows = matrix.shape()[0];
    int columns = matrix.shape()[1];
    float[] values = new float[matrix.values().length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[j * rows + i] = matrix.values()[i * columns + j];
      }
    }
    return new Tensor(new int[] {columns, rows}, values);
  }

  private static Tensor reordered(Tensor tensor, int[] order) {
    float[] values = new float[tensor.values().length];
    int block = values.length / order.length;
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(tensor.values(), order[i] * block, values, i * block, block);
    }
    return new Tensor(tensor.shape(), values);
  }
}
