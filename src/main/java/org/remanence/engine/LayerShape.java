package org.remanence.engine;

import java.util.List;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.engine.tensor.LayerCosts;
import org.remanence.engine.tensor.SizeFormula.Factor;
import org.remanence.engine.tensor.TensorShape;

/** A layer of a network: its sizes, its tensors with their initial values, and what it costs. */
public sealed interface LayerShape permits EmbeddingShape, StateShape, PoolingShape, DenseShape {

  /**
   * Its name in a network, which begins the names of its tensors.
   *
   * @param number how many layers of its kind lie below
   */
  String name(int number);

  /** Width of what it reads at a step; 1 for token numbers. */
  int inputs();

  /** Width of what it gives. */
  int outputs();

  /** Its tensors, in the order of files. */
  List<TensorShape> tensors();

  /** Blocks of columns that one of its tensors is made of, such as one for each gate. */
  default List<ColumnBlock> blocks(TensorShape tensor) {
    return List.of(ColumnBlock.whole(tensor));
  }

  /** Number of its weights. */
  default long parameters() {
    return tensors().stream().mapToLong(TensorShape::size).sum();
  }

  /**
   * Costs of the layer, in formulas.
   *
   * @param width {@link #inputs} as a product of sizes
   * @param tokens T, how many tokens a text has
   */
  LayerCosts costs(List<Factor> width, Factor tokens);
}
