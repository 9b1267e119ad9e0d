package org.remanence.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * A recurrent layer of one or two directions. Its output is [T, B, O] if it returns sequences, else
 * the final state [B, O]; two directions stand side by side, forward first (O = 2H). For one
 * thread; its blocks are used again for the next batch.
 */
public final class RecurrentLayer {
  private final RecurrentShape shape;
  private final Precision precision;
  private final List<RecurrentKernel> kernels = new ArrayList<>();
  private SequenceBatch in = SequenceBatch.EMPTY;
  private NativeBlock output;
  private NativeBlock directionGradient;

  public RecurrentLayer(RecurrentShape shape, Precision precision) {
    this.shape = shape;
    this.precision = precision;
    output = NativeBlock.allocate(precision, 0);
    directionGradient = NativeBlock.allocate(precision, 0);
    for (int direction = 0; direction < shape.directions(); direction++) {
      kernels.add(new RecurrentKernel(shape, direction == 1, precision));
    }
  }

  public RecurrentShape shape() {
    return shape;
  }

  /** The kernel of a direction, for what its last forward pass kept. */
  public RecurrentKernel kernel(int direction) {
    return kernels.get(direction);
  }

  /**
   * Runs a batch.
   *
   * @param weights one per direction
   * @param dropout one per direction
   * @return [T, B, O] or [B, O], valid until the next call
   */
  public NativeBlock forward(
      SequenceBatch batch, List<CellWeights> weights, List<DropoutMasks> dropout) {
    return forward(batch, weights, dropout, null);
  }

  /**
   * The same from other states than zero.
   *
   * @param start of a layer of one direction; null for zeros
   */
  public NativeBlock forward(
      SequenceBatch batch,
      List<CellWeights> weights,
      List<DropoutMasks> dropout,
      @Nullable RecurrentState start) {
    in = batch;
    if (shape.returnSequences() && !shape.bidirectional()) {
      kernels.get(0).forward(batch, weights.get(0), dropout.get(0), start);
      return kernels.get(0).hidden();
    }
    output = NativeBlock.ensureCapacity(output, precision, rows() * shape.outputs());
    for (int direction = 0; direction < kernels.size(); direction++) {
      RecurrentKernel kernel = kernels.get(direction);
      kernel.forward(batch, weights.get(direction), dropout.get(direction), start);
      int first = shape.returnSequences() ? 0 : kernel.finalStep() * batch.batch();
      moveBlock(
          kernel.hidden(), first, shape.units(), 0, output, shape.outputs(), offset(direction));
    }
    return output;
  }

  /**
   * Gradients of the last forward pass.
   *
   * @param outputGradient [T, B, O] or [B, O]
   * @param gradients one per direction, written
   * @param inputGradient [T, B, I], written
   */
  public void backward(
      NativeBlock outputGradient, List<CellWeights> gradients, NativeBlock inputGradient) {
    if (!shape.bidirectional()) {
      kernels
          .get(0)
          .backward(
              outputGradient, shape.returnSequences(), gradients.get(0), inputGradient, false);
      return;
    }
    directionGradient =
        NativeBlock.ensureCapacity(directionGradient, precision, rows() * shape.units());
    for (int direction = 0; direction < kernels.size(); direction++) {
      moveBlock(
          outputGradient,
          0,
          shape.outputs(),
          offset(direction),
          directionGradient,
          shape.units(),
          0);
      kernels
          .get(direction)
          .backward(
              directionGradient,
              shape.returnSequences(),
              gradients.get(direction),
              inputGradient,
              direction > 0);
    }
  }

  /** Rows of the output: T·B, or B where only the final state is given. */
  private int rows() {
    return shape.returnSequences() ? in.steps() * in.batch() : in.batch();
  }

  private int offset(int direction) {
    return direction * shape.units();
  }

  /** Copies H columns of {@link #rows()} rows between matrices of other widths. */
  private void moveBlock(
      NativeBlock from,
      int fromRow,
      int fromWidth,
      int fromColumn,
      NativeBlock to,
      int toWidth,
      int toColumn) {
    for (int row = 0; row < rows(); row++) {
      to.copy(
          from, (fromRow + row) * fromWidth + fromColumn, row * toWidth + toColumn, shape.units());
    }
  }
}
