package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * State that a layer of one direction carries from one step to the next, for B sequences.
 *
 * @param hidden [B, H]: h
 * @param cell [B, H]: c of an LSTM; null for the other cells
 */
public record RecurrentState(NativeBlock hidden, @Nullable NativeBlock cell) {

  /** Zeros for a layer of that shape. */
  public static RecurrentState zero(RecurrentShape shape, int batch, Precision precision) {
    int size = Math.multiplyExact(batch, shape.units());
    boolean remembers = shape.cell().hasCellState();
    return new RecurrentState(
        NativeBlock.allocate(precision, size),
        remembers ? NativeBlock.allocate(precision, size) : null);
  }

  /** Zeros again. */
  public void clear() {
    hidden.zero(0, hidden.size());
    if (cell != null) {
      cell.zero(0, cell.size());
    }
  }
}
