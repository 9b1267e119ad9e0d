package org.remanence.explain.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * A tensor of a network, to be looked at as matrices: one for each of its blocks. One of a single
 * dimension, such as a bias, is a matrix of one row.
 *
 * @param name as in files, such as {@code recurrent.0.kernel}
 * @param extent its shape
 */
public record WeightTensor(String name, List<Integer> extent, List<ColumnBlock> blocks) {
  public WeightTensor {
    extent = List.copyOf(extent);
    blocks = List.copyOf(blocks);
  }

  /** All tensors of a network, in the order of files. */
  public static List<WeightTensor> of(NetworkShape network) {
    List<WeightTensor> tensors = new ArrayList<>();
    for (NetworkShape.Layer layer : network.layers()) {
      for (TensorShape tensor : layer.shape().tensors()) {
        tensors.add(
            new WeightTensor(
                TensorNames.of(layer.name(), tensor.name()),
                Arrays.stream(tensor.extent()).boxed().toList(),
                layer.shape().blocks(tensor)));
      }
    }
    return tensors;
  }

  /** Number of rows. */
  public int rows() {
    return extent.size() == 1 ? 1 : extent.get(0);
  }

  /** Place in the tensor of a number in one of its matrices. */
  public int[] place(ColumnBlock block, int row, int column) {
    int inTensor = block.first() + column;
    return extent.size() == 1 ? new int[] {inTensor} : new int[] {row, inTensor};
  }

  /** The numbers of a block: a row for each row of the tensor. */
  public float[][] values(Weights weights, ColumnBlock block) {
    Tensor tensor = weights.get(name);
    int columns = tensor.values().length / rows();
    float[][] values = new float[rows()][];
    for (int row = 0; row < values.length; row++) {
      int from = row * columns + block.first();
      values[row] = Arrays.copyOfRange(tensor.values(), from, from + block.count());
    }
    return values;
  }
}
