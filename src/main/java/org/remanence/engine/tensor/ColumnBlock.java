package org.remanence.engine.tensor;

/**
 * Columns of a tensor that belong together, such as those of one gate.
 *
 * @param symbol as equations write what they lead to; empty for all columns of a tensor
 * @param first index of the first one
 * @param count how many
 */
public record ColumnBlock(String symbol, int first, int count) {

  /** All columns of a tensor: the last of its dimensions. */
  public static ColumnBlock whole(TensorShape tensor) {
    return new ColumnBlock("", 0, tensor.extent()[tensor.extent().length - 1]);
  }
}
