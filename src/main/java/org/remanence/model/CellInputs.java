package org.remanence.model;

import org.remanence.engine.tensor.Tensor;

/** Parts of which the sums in a network’s cells are made, by the layers of its trace. */
public interface CellInputs {

  /** Input x(t) of the layer at that token: F numbers. */
  float[] input(int layer, int token);

  /** W, F rows: column blocks of H columns in the order of the cell’s. */
  Tensor kernel(int layer);

  /** U, H rows with the same blocks. */
  Tensor recurrentKernel(int layer);

  /** b, row after row: as many rows as the cell’s bias has; zeros, one row, without a bias. */
  float[] bias(int layer);
}
