package org.remanence.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.memory.VectorUnit;

/**
 * One direction of one recurrent layer: the forward pass over a batch of sequences, which keeps
 * every gate and state, and back-propagation through time over what was kept. The only
 * implementation of each cell: training, inference and traces all come here.
 *
 * <p>Products over all steps are shared among the cores; between them slices of the batch go
 * through time side by side. Blocks belong to the kernel, which uses them again for the next batch;
 * a kernel is called by one thread. T steps, B sequences, I inputs, H units, g gate blocks. Rows
 * are in token order for both directions.
 */
public final class RecurrentKernel {
  /** With fewer units packing and copies weigh more than the products. */
  private static final int MIN_PACKED_UNITS = 32;

  private final RecurrentShape shape;
  private final boolean reverse;
  private final Precision precision;
  private final CellMemory memory;
  private final int units;
  private RecurrentProducts products;

  private SequenceBatch in = SequenceBatch.EMPTY;

  /** Input of the last forward pass, as its products read it. */
  private LayerInput input = LayerInput.of(SequenceBatch.EMPTY);

  /** Weights of the last forward pass. */
  private @Nullable CellWeights weights;

  private DropoutMasks dropout = DropoutMasks.NONE;
  private final List<RecurrentCell> slices = new ArrayList<>();
  private int slicedBatch;

  private final InputDropout inputDropout;

  /** For "what if": what is changed in each sequence of a batch; empty for nothing. */
  private List<List<CellEdit>> edits = List.of();

  /** A kernel for one direction of a layer of that shape. */
  public RecurrentKernel(RecurrentShape shape, boolean reverse, Precision precision) {
    this.shape = shape;
    this.reverse = reverse;
    this.precision = precision;
    memory = new CellMemory(shape.cell(), shape.units(), precision);
    units = shape.units();
    products = new BlasProducts(shape, precision, memory);
    inputDropout = new InputDropout(precision);
  }

  RecurrentShape shape() {
    return shape;
  }

  /**
   * Changes what the next forward passes compute.
   *
   * @param changes for each sequence of their batches; none at all ends that
   */
  void edit(List<List<CellEdit>> changes) {
    edits = List.copyOf(changes);
  }

  /** Runs the sequences through the cell, from states of zero. */
  public void forward(SequenceBatch batch, CellWeights cellWeights, DropoutMasks masks) {
    forward(batch, cellWeights, masks, null);
  }

  /**
   * The same from other states. The backward pass ends at them: no gradient passes to what came
   * before.
   *
   * @param start h and c before the first step; null for zeros
   */
  public void forward(
      SequenceBatch batch,
      CellWeights cellWeights,
      DropoutMasks masks,
      @Nullable RecurrentState start) {
    in = batch;
    memory.start(start, batch.batch() * units);
    weights = cellWeights;
    dropout = masks;
    memory.reserveForward(rows());
    chooseProducts();
    cutSlices();
    inputDropout.start(batch, masks.input());
    input = inputDropout.input();
    products.project(input, cellWeights, maxRows());
    Parallel.forEach(
        slices.size(),
        recurrentOperations(),
        slice ->
            slices
                .get(slice)
                .forward(batch, products, cellWeights.bias(), dropout.recurrent(), reverse, edits));
  }

  /**
   * Gradients of a loss with respect to the weights and the inputs of the last forward pass.
   *
   * @param outputGradient dL/dh: [T, B, H] if {@code everyStep}, else [B, H] for the final state
   * @param gradients written, not added to
   * @param inputGradient [T, B, I]
   * @param add whether to add to {@code inputGradient} instead of writing it
   */
  public void backward(
      NativeBlock outputGradient,
      boolean everyStep,
      CellWeights gradients,
      NativeBlock inputGradient,
      boolean add) {
    memory.finalCellGradient = null;
    goBack(outputGradient, everyStep, gradients, inputGradient, add);
  }

  /**
   * The same for a loss of the whole final state.
   *
   * @param stateGradient dL/dh(T) and dL/dc(T), [B, H] each; c(T) is taken for a variable of its
   *     own, and its gradient is null for a cell without
   */
  public void backward(
      RecurrentState stateGradient, CellWeights gradients, NativeBlock inputGradient) {
    memory.finalCellGradient = stateGradient.cell();
    goBack(stateGradient.hidden(), false, gradients, inputGradient, false);
  }

  private void goBack(
      NativeBlock outputGradient,
      boolean everyStep,
      CellWeights gradients,
      NativeBlock inputGradient,
      boolean add) {
    memory.reserveBackward(rows(), in.batch());
    CellWeights forward = Objects.requireNonNull(weights, "a backward pass follows a forward pass");
    products.startBackward(forward, maxRows());
    Parallel.forEach(
        slices.size(),
        recurrentOperations(),
        slice ->
            slices.get(slice).backward(outputGradient, everyStep, dropout.recurrent(), reverse));
    products.differentiate(
        input,
        forward,
        gradients,
        inputDropout.gradient(inputGradient),
        !inputDropout.drops() && add);
    inputDropout.backward(inputGradient, add);
  }

  /** From the next backward pass on, what {@link #gradientAt} tells is kept. */
  public void keepStateGradients() {
    memory.keepStateGradients();
  }

  /**
   * Gradient of the last backward pass's loss with respect to a part of the state after step t,
   * along all the ways in which it acts later. h(t) and c(t) of an LSTM are variables of their own:
   * each is changed while the other stays, as in ∂s(T)/∂s(t) with s = [h, c].
   *
   * @param state {@link Signal#HIDDEN_STATE}, or {@link Signal#CELL_STATE} of an LSTM
   * @param row t·B + b
   * @return H numbers
   */
  public float[] gradientAt(Signal state, int row) {
    @Nullable NativeBlock kept =
        switch (state) {
          case HIDDEN_STATE -> memory.hiddenGradients;
          case CELL_STATE -> memory.cellGradients;
          default -> throw new IllegalArgumentException(state.id() + " is no state");
        };
    Objects.requireNonNull(kept, "gradients are kept only when that was asked for");
    return kept.toFloats(row * units, units);
  }

  /** [T, B, H]: h(t). */
  public NativeBlock hidden() {
    return memory.hidden();
  }

  /** The step in token order at which the state is final: the last, or the first if reversed. */
  public int finalStep() {
    return reverse ? 0 : in.steps() - 1;
  }

  /** Copies the states after the last step out. */
  public void finalState(RecurrentState target) {
    int size = in.batch() * units;
    int at = finalStep() * size;
    copy(memory.hidden(), at, target.hidden(), size);
    if (target.cell() != null) {
      copy(memory.signal(Signal.CELL_STATE), at, target.cell(), size);
    }
  }

  private static void copy(NativeBlock from, int at, NativeBlock to, int size) {
    to.copy(from, at, 0, size);
  }

  /** A gate or state of the last forward pass, for one unit; {@code row} is t·B + b. */
  public double signal(Signal signal, int row, int unit) {
    return memory.signal(signal).get(row * units + unit);
  }

  /** The same for all H units. */
  public float[] signal(Signal signal, int row) {
    return memory.signal(signal).toFloats(row * units, units);
  }

  private int rows() {
    return in.steps() * in.batch();
  }

  /** Multiplications by U in a pass through time. */
  private long recurrentOperations() {
    return (long) rows() * shape.cell().blockCount() * units * units;
  }

  /** Sequences of the largest slice. */
  private int maxRows() {
    return (in.batch() + slices.size() - 1) / slices.size();
  }

  private void cutSlices() {
    if (slicedBatch == in.batch()) {
      return;
    }
    slicedBatch = in.batch();
    slices.clear();
    int count = products.slices(in.batch());
    for (int i = 0; i < count; i++) {
      int first = in.batch() * i / count;
      int end = in.batch() * (i + 1) / count;
      slices.add(RecurrentCell.of(shape, precision, memory, first, end - first));
    }
  }

  /**
   * A rule by precision, sizes and processor. A single sequence is read faster by products of a row
   * and a matrix, which is not packed.
   */
  private void chooseProducts() {
    boolean packed =
        precision == Precision.SINGLE
            && in.batch() > 1
            && units >= MIN_PACKED_UNITS
            && VectorUnit.isUsable();
    if (packed != products instanceof VectorProducts) {
      products =
          packed ? new VectorProducts(shape, memory) : new BlasProducts(shape, precision, memory);
      slicedBatch = 0;
    }
  }
}
