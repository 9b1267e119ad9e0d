package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * The blocks that the slices of one direction of a layer share, used again for the next batch. T
 * steps, B sequences, H units; all time-major, their numbers at (t·B + b)·H.
 */
final class CellMemory {
  private final CellType type;
  private final int units;
  private final Precision precision;

  /**
   * [T, B, H] for each of the cell's signals. The first {@link CellType#blockCount()} come from the
   * matrix products as pre-activations, and are activated in place.
   */
  final NativeBlock[] signals;

  /** Per gate block where h(t−1)·U is added: the signal's own memory, or [T, B, H] kept apart. */
  final NativeBlock[] recurrent;

  /** Per gate block [T, B, H]: gradient at x·W. */
  final NativeBlock[] gradients;

  /** Per gate block [T, B, H]: gradient at h(t−1)·U; the same memory unless kept apart. */
  final NativeBlock[] recurrentGradients;

  /** [T, B, H]: h(t−1) as it enters the recurrent product. */
  NativeBlock previous;

  /** Per gate block [T, B, H]: the same, scaled by its reset gate if that comes first. */
  final NativeBlock[] maskedHidden;

  /** [B, H]: h and c that the sequences start from; null if they start from zero. */
  @Nullable NativeBlock startHidden;

  @Nullable NativeBlock startCell;

  /** [B, H]: gradient that comes back through the recurrent product. */
  NativeBlock recurrentGradient;

  /** [B, H]: gradient at c(T) that the backward pass begins with; null for zeros. */
  @Nullable NativeBlock finalCellGradient;

  /** [T, B, H]: gradient at h(t); only if it is to be kept. */
  @Nullable NativeBlock hiddenGradients;

  /** [T, B, H]: the same at c(t); only of a cell with c. */
  @Nullable NativeBlock cellGradients;

  private boolean keepStateGradients;

  CellMemory(CellType type, int units, Precision precision) {
    this.type = type;
    this.units = units;
    this.precision = precision;
    signals = new NativeBlock[type.signals().size()];
    recurrent = new NativeBlock[type.blockCount()];
    maskedHidden = new NativeBlock[type.blockCount()];
    gradients = new NativeBlock[type.blockCount()];
    recurrentGradients = new NativeBlock[type.blockCount()];
    previous = NativeBlock.allocate(precision, 0);
    recurrentGradient = NativeBlock.allocate(precision, 0);
  }

  NativeBlock hidden() {
    return signals[signals.length - 1];
  }

  NativeBlock signal(Signal signal) {
    int index = type.signals().indexOf(signal);
    if (index < 0) {
      throw new IllegalArgumentException("no " + signal.id() + " in a cell of type " + type);
    }
    return signals[index];
  }

  void keepStateGradients() {
    keepStateGradients = true;
  }

  /** Keeps a copy of the states to start from, which the backward pass needs, too. */
  void start(@Nullable RecurrentState state, int size) {
    startHidden = copy(startHidden, state == null ? null : state.hidden(), size);
    startCell = copy(startCell, state == null ? null : state.cell(), size);
  }

  private @Nullable NativeBlock copy(
      @Nullable NativeBlock block, @Nullable NativeBlock source, int size) {
    if (source == null) {
      return null;
    }
    NativeBlock kept = NativeBlock.ensureCapacity(block, precision, size);
    kept.copy(source, 0, 0, size);
    return kept;
  }

  void reserveForward(int rows) {
    int size = rows * units;
    for (int i = 0; i < signals.length; i++) {
      signals[i] = NativeBlock.ensureCapacity(signals[i], precision, size);
    }
    for (int block = 0; block < recurrent.length; block++) {
      recurrent[block] =
          type.keepsProductApart(block)
              ? NativeBlock.ensureCapacity(recurrent[block], precision, size)
              : signals[block];
    }
    if (type.hasRecurrentKernel()) {
      previous = NativeBlock.ensureCapacity(previous, precision, size);
    }
    for (int block = 0; block < maskedHidden.length; block++) {
      maskedHidden[block] =
          type.scalesState(block)
              ? NativeBlock.ensureCapacity(maskedHidden[block], precision, size)
              : previous;
    }
  }

  void reserveBackward(int rows, int batch) {
    int size = rows * units;
    for (int block = 0; block < gradients.length; block++) {
      gradients[block] = NativeBlock.ensureCapacity(gradients[block], precision, size);
      recurrentGradients[block] =
          type.keepsProductApart(block)
              ? NativeBlock.ensureCapacity(recurrentGradients[block], precision, size)
              : gradients[block];
    }
    if (keepStateGradients) {
      hiddenGradients = NativeBlock.ensureCapacity(hiddenGradients, precision, size);
      if (type.hasCellState()) {
        cellGradients = NativeBlock.ensureCapacity(cellGradients, precision, size);
      }
    }
    if (type.hasRecurrentKernel()) {
      recurrentGradient = NativeBlock.ensureCapacity(recurrentGradient, precision, batch * units);
    }
  }
}
