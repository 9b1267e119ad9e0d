package org.remanence.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * A recurrent cell at work on a slice of a batch, step by step: the gate arithmetic of a {@link
 * CellType}, such as {@link LstmCell}, between the recurrent products. Slices share a {@link
 * CellMemory} and touch nothing of each other's there, so that each may have a thread.
 *
 * <p>The rows of arithmetic are n = (sequences of the slice) × H numbers.
 */
abstract class RecurrentCell {
  protected final CellMemory memory;
  private final CellType type;
  private final int units;
  private final int first;
  private final int count;

  /** Index of the token being read. */
  private int step;

  private SequenceBatch in = SequenceBatch.EMPTY;
  private @Nullable RecurrentProducts products;
  private List<List<CellEdit>> edits = List.of();

  /** h(t), and h(t−1) whole. */
  protected HeapRow hidden;

  protected HeapRow hiddenBefore;

  /** Gradient at h(t), in the backward pass. */
  protected final HeapRow hiddenGradient;

  /** Its part that reaches h(t−1) without passing the recurrent product. */
  protected final HeapRow carryGradient;

  private final HeapRow maskedHidden;
  private final HeapRow dropped;

  /**
   * Gradient at h(t−1) as it enters, by way of {@link #multiplyReset}; null without such blocks.
   */
  private final @Nullable HeapRow resetGradient;

  /**
   * @param first the slice's first sequence
   * @param count how many sequences it has
   */
  RecurrentCell(
      CellType type, int units, Precision precision, CellMemory memory, int first, int count) {
    this.units = units;
    this.type = type;
    this.memory = memory;
    this.first = first;
    this.count = count;
    int size = count * units;
    hidden = HeapRow.of(precision, size);
    hiddenBefore = HeapRow.of(precision, size);
    hiddenGradient = HeapRow.of(precision, size);
    carryGradient = HeapRow.of(precision, size);
    maskedHidden = HeapRow.of(precision, size);
    dropped = HeapRow.of(precision, size);
    resetGradient = type.scalesState() ? HeapRow.of(precision, size) : null;
  }

  static RecurrentCell of(
      RecurrentShape shape, Precision precision, CellMemory memory, int first, int count) {
    return shape.cell().kernel(shape.units(), precision, memory, first, count);
  }

  /** Reads the sequences from the memory's starting states; the pre-activations hold x·W. */
  final void forward(
      SequenceBatch batch,
      RecurrentProducts matrixProducts,
      NativeBlock bias,
      float @Nullable [] recurrentMask,
      boolean reverse,
      List<List<CellEdit>> changes) {
    in = batch;
    products = matrixProducts;
    edits = changes;
    if (recurrentMask != null) {
      dropped.load(recurrentMask, first * units);
    }
    loadStart(hidden, memory.startHidden);
    startForward(bias);
    for (int s = 0; s < in.steps(); s++) {
      step = order(s, reverse);
      int at = at();
      if (type.hasRecurrentKernel()) {
        maskedHidden.copy(hidden, 0, hidden.size());
        if (recurrentMask != null) {
          maskedHidden.times(dropped);
        }
        maskedHidden.store(memory.previous, at);
        products().addRecurrent(at, count);
      }
      HeapRow free = hiddenBefore;
      hiddenBefore = hidden;
      hidden = free;
      activate(at);
      keepWhereMasked(hidden, hiddenBefore);
      hidden.store(memory.hidden(), at);
    }
  }

  /**
   * Gradients at the pre-activations, back through time.
   *
   * @param outputGradient dL/dh: [T, B, H] if {@code everyStep}, else [B, H] for the final state
   * @param recurrentMask that of the forward pass
   */
  final void backward(
      NativeBlock outputGradient,
      boolean everyStep,
      float @Nullable [] recurrentMask,
      boolean reverse) {
    hiddenGradient.zero();
    startBackward();
    for (int s = in.steps() - 1; s >= 0; s--) {
      step = order(s, reverse);
      int at = at();
      if (everyStep || s == in.steps() - 1) {
        hiddenGradient.add(maskedHidden.load(outputGradient, everyStep ? at : first * units));
      }
      if (memory.hiddenGradients != null) {
        hiddenGradient.store(memory.hiddenGradients, at);
      }
      int before = s == 0 ? -1 : (order(s - 1, reverse) * in.batch() + first) * units;
      differentiate(at, before);
      keepWhereMasked(carryGradient, hiddenGradient);
      throughProducts(at, recurrentMask);
      hiddenGradient.add(carryGradient);
    }
  }

  /** Part of the gradient at h(t−1) that comes back through the recurrent products. */
  private void throughProducts(int at, float @Nullable [] recurrentMask) {
    if (!type.hasRecurrentKernel()) {
      hiddenGradient.zero();
      return;
    }
    products().differentiateRecurrent(at, first * units, count);
    hiddenGradient.load(memory.recurrentGradient, first * units);
    if (resetGradient != null) {
      hiddenGradient.add(resetGradient);
    }
    if (recurrentMask != null) {
      hiddenGradient.times(dropped);
    }
  }

  /** Gets ready to read from the memory's starting states. */
  abstract void startForward(NativeBlock bias);

  /** From pre-activations at {@code at} and states before to gates and states. */
  abstract void activate(int at);

  /** Gets ready to go back; nothing to do where there is no state but h. */
  void startBackward() {}

  /**
   * From {@link #hiddenGradient} to the gradients at the pre-activations and to {@link
   * #carryGradient}.
   *
   * @param before where the states before lie; −1 if they are the starting ones
   */
  abstract void differentiate(int at, int before);

  /** On padding a state, or its gradient in the backward pass, passes unchanged. */
  protected final void keepWhereMasked(HeapRow state, HeapRow before) {
    for (int b = 0; b < count; b++) {
      if (in.masked(step, first + b)) {
        state.copy(before, b * units, units);
      }
    }
  }

  protected final void storeGradient(NativeBlock block, int at, HeapRow gradient) {
    for (int b = 0; b < count; b++) {
      if (in.masked(step, first + b)) {
        gradient.zero(b * units, units);
      }
    }
    gradient.store(block, at);
  }

  /** The numbers of a state of the step before. */
  protected final HeapRow loadBefore(
      HeapRow target, NativeBlock states, @Nullable NativeBlock start, int before) {
    return before < 0 ? loadStart(target, start) : target.load(states, before);
  }

  /**
   * The slice's rows of a state [B, H] that sequences start from, or of a gradient at their end.
   */
  protected final HeapRow loadStart(HeapRow target, @Nullable NativeBlock start) {
    return start == null ? target.zero() : target.load(start, first * units);
  }

  /** Puts in what that quantity is to be, in the sequences in which it was edited. */
  protected final void edit(Signal signal, HeapRow values) {
    if (!edits.isEmpty()) {
      for (int b = 0; b < count; b++) {
        for (CellEdit edit : edits.get(first + b)) {
          edit.put(signal, step, values, b * units, units);
        }
      }
    }
  }

  /**
   * Adds (r∘h(t−1))·U to the sum of a block whose reset gate comes before the product.
   *
   * @param reset r(t)
   */
  protected final void multiplyReset(int block, int at, HeapRow reset) {
    scaledGradient().product(maskedHidden, reset).store(memory.maskedHidden[block], at);
    products().addReset(block, at, count);
  }

  /**
   * Back through {@link #multiplyReset}, once the block's gradient is stored; what reaches h(t−1)
   * is added to the gradients by the other products.
   *
   * @param reset r(t)
   * @param atReset gradient at r(t), written
   */
  protected final void differentiateReset(int block, int at, HeapRow reset, HeapRow atReset) {
    products().differentiateReset(block, at, first * units, count);
    HeapRow gradient = scaledGradient().load(memory.recurrentGradient, first * units);
    atReset.product(gradient, maskedHidden.load(memory.previous, at));
    gradient.times(reset);
  }

  private HeapRow scaledGradient() {
    return Objects.requireNonNull(resetGradient, "no block whose reset gate comes first");
  }

  /** A row of the bias's numbers for a block, repeated for every sequence. */
  protected final void loadBias(HeapRow target, NativeBlock bias, int block) {
    target.repeat(bias, block * units, units);
  }

  /** A signal as the forward pass left it, or its sum before that. */
  protected final HeapRow load(HeapRow target, int signal, int at) {
    return target.load(memory.signals[signal], at);
  }

  private int at() {
    return (step * in.batch() + first) * units;
  }

  private int order(int s, boolean reverse) {
    return reverse ? in.steps() - 1 - s : s;
  }

  private RecurrentProducts products() {
    return Objects.requireNonNull(products, "a backward pass follows a forward pass");
  }
}
