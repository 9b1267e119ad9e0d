package org.remanence.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * One direction of one recurrent layer: the forward pass over a batch of sequences, which keeps
 * every gate and state, and back-propagation through time over what was kept. The only
 * implementation of each cell: training, inference and traces all come here.
 *
 * <p>Products over all steps are shared among the cores gate by gate; between them slices of the
 * batch go through time side by side. Blocks belong to the kernel, which uses them again for the
 * next batch; a kernel is called by one thread. T steps, B sequences, I inputs, H units, g gate
 * blocks. Rows are in token order for both directions.
 */
public final class RecurrentKernel {
  private final RecurrentShape shape;
  private final boolean reverse;
  private final Precision precision;
  private final CellMemory memory;
  private final int blocks;
  private final int units;
  private final int inputs;
  private final int columns;

  private SequenceBatch in = SequenceBatch.EMPTY;

  /** Weights of the last forward pass. */
  private @Nullable CellWeights weights;

  private DropoutMasks dropout = DropoutMasks.NONE;
  private final List<RecurrentCell> slices = new ArrayList<>();
  private int slicedBatch;

  /** [T, B, I]: x(t) as dropout left it. */
  private NativeBlock keptInput;

  /** [T, B, I]: gradient there. */
  private NativeBlock keptGradient;

  /** For "what if", which is asked of one sentence: rows are its steps. */
  private List<CellEdit> edits = List.of();

  /** A kernel for one direction of a layer of that shape. */
  public RecurrentKernel(RecurrentShape shape, boolean reverse, Precision precision) {
    this.shape = shape;
    this.reverse = reverse;
    this.precision = precision;
    memory = new CellMemory(shape.cell(), shape.units(), precision);
    blocks = shape.cell().blockCount();
    units = shape.units();
    inputs = shape.inputs();
    columns = blocks * units;
    keptInput = NativeBlock.allocate(precision, 0);
    keptGradient = NativeBlock.allocate(precision, 0);
  }

  RecurrentShape shape() {
    return shape;
  }

  /** Changes what the next forward passes of single sentences compute; an empty list ends that. */
  void edit(List<CellEdit> changes) {
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
    cutSlices();
    memory.setKernel(cellWeights.recurrentKernel(), maxRows());
    NativeBlock x = dropInput();
    int half = rows() / 2;
    Parallel.forEach(
        2 * blocks,
        operations(inputs),
        task -> {
          int from = task < blocks ? 0 : half;
          int count = task < blocks ? half : rows() - half;
          project(x, cellWeights.kernel(), task % blocks, from, count);
        });
    Parallel.forEach(
        slices.size(),
        operations(units),
        slice ->
            slices
                .get(slice)
                .forward(batch, cellWeights.bias(), dropout.recurrent(), reverse, edits));
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
    memory.setTransposedKernel(forward.recurrentKernel(), maxRows());
    Parallel.forEach(
        slices.size(),
        operations(units),
        slice ->
            slices.get(slice).backward(outputGradient, everyStep, dropout.recurrent(), reverse));
    float[] mask = dropout.input();
    if (mask != null) {
      keptGradient = NativeBlock.ensureCapacity(keptGradient, precision, rows() * inputs);
    }
    NativeBlock target = mask == null ? inputGradient : keptGradient;
    NativeBlock kernel = forward.kernel();
    boolean accumulate = mask == null && add;
    int half = rows() / 2;
    Parallel.forEach(
        2 * blocks + 2,
        operations(2 * inputs + units),
        task -> {
          if (task < blocks) {
            recurrentGradient(gradients, task);
          } else if (task < 2 * blocks) {
            kernelGradient(gradients, task - blocks);
          } else {
            boolean second = task > 2 * blocks;
            inputGradient(
                target, kernel, second ? half : 0, second ? rows() - half : half, accumulate);
          }
        });
    if (mask != null) {
      drop(keptGradient, mask, inputGradient, add);
    }
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

  /** Multiplications of a product over all rows whose inner width is {@code width}. */
  private long operations(int width) {
    return (long) rows() * columns * width;
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
    int count = Parallel.slices(in.batch());
    for (int i = 0; i < count; i++) {
      int first = in.batch() * i / count;
      int end = in.batch() * (i + 1) / count;
      slices.add(RecurrentCell.of(shape, precision, memory, first, end - first));
    }
  }

  /** x(t)·W of a gate, for some rows. */
  private void project(NativeBlock x, NativeBlock kernel, int block, int from, int count) {
    memory.signals[block].multiply(
        from * units,
        units,
        count,
        units,
        inputs,
        x.matrix(from * inputs, inputs),
        columnsOf(kernel, block),
        0);
  }

  private void recurrentGradient(CellWeights gradients, int block) {
    NativeBlock.Operand at = memory.recurrentGradients[block].matrix(0, units);
    gradients
        .recurrentKernel()
        .multiply(
            block * units,
            columns,
            units,
            units,
            rows(),
            memory.maskedHidden[block].transposed(0, units),
            at,
            0);
    if (shape.cell().biasRows() == 2) {
      gradients.bias().columnSums(columns + block * units, rows(), units, at);
    }
  }

  private void kernelGradient(CellWeights gradients, int block) {
    NativeBlock x = dropout.input() == null ? in.values() : keptInput;
    NativeBlock.Operand at = memory.gradients[block].matrix(0, units);
    gradients
        .kernel()
        .multiply(block * units, columns, inputs, units, rows(), x.transposed(0, inputs), at, 0);
    gradients.bias().columnSums(block * units, rows(), units, at);
  }

  private NativeBlock dropInput() {
    float[] mask = dropout.input();
    if (mask == null) {
      return in.values();
    }
    keptInput = NativeBlock.ensureCapacity(keptInput, precision, rows() * inputs);
    drop(in.values(), mask, keptInput, false);
    return keptInput;
  }

  /** Stores or adds {@code source} times the mask, which is the same at every step. */
  private void drop(NativeBlock source, float[] mask, NativeBlock target, boolean add) {
    HeapRow kept = HeapRow.of(precision, mask.length).load(mask, 0);
    HeapRow values = HeapRow.of(precision, mask.length);
    HeapRow sum = HeapRow.of(precision, mask.length);
    for (int t = 0; t < in.steps(); t++) {
      int at = t * mask.length;
      values.load(source, at).times(kept);
      (add ? sum.load(target, at).add(values) : values).store(target, at);
    }
  }

  private void inputGradient(
      NativeBlock target, NativeBlock kernel, int from, int count, boolean add) {
    for (int block = 0; block < blocks; block++) {
      target.multiply(
          from * inputs,
          inputs,
          count,
          inputs,
          units,
          memory.gradients[block].matrix(from * units, units),
          kernel.transposed(block * units, columns),
          block == 0 && !add ? 0 : 1);
    }
  }

  private NativeBlock.Operand columnsOf(NativeBlock kernel, int block) {
    return kernel.matrix(block * units, columns);
  }
}
