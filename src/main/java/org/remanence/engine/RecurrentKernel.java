package org.remanence.engine;

import java.util.List;
import org.remanence.engine.Reals.Operand;

/**
 * One direction of one recurrent layer: the forward pass over a batch of sequences, which keeps
 * every gate and state, and back-propagation through time over what was kept. The only
 * implementation of each cell: training, inference and traces all come here.
 *
 * <p>All blocks are time-major and belong to the kernel, which uses them again for the next batch;
 * a kernel is for one thread. T steps, B sequences, I inputs, H units, g gate blocks. Rows are in
 * token order for both directions.
 */
public abstract class RecurrentKernel {
  protected final int units;
  protected final int columns;
  private final int inputs;
  private final boolean reverse;
  private final Precision precision;

  protected SequenceBatch in;
  protected CellWeights weights;
  private DropoutMasks dropout = DropoutMasks.NONE;

  /** [T, B, gH]: pre-activations from the inputs, then the gates. */
  protected Reals gates;

  /** [T, B, H]: h(t). */
  protected Reals hidden;

  /** [T, B, H]: h(t−1) as it enters the recurrent product. */
  protected Reals previous;

  /** [T, B, gH]: gradient at the pre-activations. */
  protected Reals gateGradients;

  /** [B, H]: gradient at h(t), on the way back. */
  protected Reals stateGradient;

  /** [B, H]: its part that reaches h(t−1) without passing the recurrent product. */
  protected Reals carriedGradient;

  private Reals keptInput;

  /** Null but for "what if": then the batch is one sentence, and rows are its steps. */
  private List<CellEdit> edits;

  protected RecurrentKernel(
      CellType cell, int inputs, int units, boolean reverse, Precision precision) {
    this.inputs = inputs;
    this.units = units;
    this.columns = cell.blocks() * units;
    this.reverse = reverse;
    this.precision = precision;
  }

  /** A kernel for one direction of a layer of that shape. */
  public static RecurrentKernel of(RecurrentShape shape, boolean reverse, Precision precision) {
    return switch (shape.cell()) {
      case RNN -> new SimpleRnnKernel(shape.inputs(), shape.units(), reverse, precision);
      case LSTM -> new LstmKernel(shape.inputs(), shape.units(), reverse, precision);
      case GRU -> new GruKernel(shape.inputs(), shape.units(), reverse, precision);
    };
  }

  /** Changes what the next forward passes of single sentences compute; an empty list ends that. */
  final void edit(List<CellEdit> changes) {
    edits = changes.isEmpty() ? null : List.copyOf(changes);
  }

  /** Runs the sequences through the cell, from states of zero. */
  public final void forward(SequenceBatch batch, CellWeights cellWeights, DropoutMasks masks) {
    in = batch;
    weights = cellWeights;
    dropout = masks;
    int rows = in.steps() * in.batch();
    reserve(rows);
    Reals x = dropInput();
    gates.multiply(0, rows, columns, inputs, x.matrix(0), weights.kernel().matrix(0), 0);
    gates.addToRows(0, rows, columns, weights.bias(), 0);
    for (int s = 0; s < in.steps(); s++) {
      int t = step(s);
      fillPrevious(t, s);
      recur(t);
      for (int b = 0; b < in.batch(); b++) {
        int row = t * in.batch() + b;
        int before = s == 0 ? -1 : step(s - 1) * in.batch() + b;
        activate(row, before);
        if (in.masked(t, b)) {
          carryState(row, before);
        }
      }
    }
  }

  /**
   * Gradients of a loss with respect to the weights and the inputs of the last forward pass.
   *
   * @param outputGradient dL/dh: [T, B, H] if {@code everyStep}, else [B, H] for the final state
   * @param gradients written, not added to
   * @param inputGradient [T, B, I], added to
   */
  public final void backward(
      Reals outputGradient, boolean everyStep, CellWeights gradients, Reals inputGradient) {
    int batch = in.batch();
    int rows = in.steps() * batch;
    int states = batch * units;
    startBackward(rows);
    stateGradient.zero(0, states);
    for (int s = in.steps() - 1; s >= 0; s--) {
      int t = step(s);
      if (everyStep || s == in.steps() - 1) {
        add(outputGradient, everyStep ? t * states : 0, states);
      }
      for (int b = 0; b < batch; b++) {
        int row = t * batch + b;
        if (in.masked(t, b)) {
          skipGradient(row, b);
        } else {
          differentiate(row, s == 0 ? -1 : step(s - 1) * batch + b, b);
        }
      }
      passBack(t);
    }
    Reals x = dropout.input() == null ? in.values() : keptInput;
    gradients
        .kernel()
        .multiply(0, inputs, columns, rows, x.transposed(0), gateGradients.matrix(0), 0);
    gradients
        .recurrentKernel()
        .multiply(
            0, units, columns, rows, previous.transposed(0), recurrentGradients().matrix(0), 0);
    biasGradients(gradients.bias(), rows);
    addInputGradient(inputGradient, rows);
  }

  /** [T, B, H]: h(t). */
  public final Reals hidden() {
    return hidden;
  }

  /** The step in token order at which the state is final: the last, or the first if reversed. */
  public final int finalStep() {
    return step(in.steps() - 1);
  }

  /** A gate or state of the last forward pass, for one unit; {@code row} is t·B + b. */
  public abstract double signal(Signal signal, int row, int unit);

  /** Adds the recurrent product of step {@code t} to the pre-activations. */
  protected void recur(int t) {
    multiplyPrevious(gates, t, 1);
  }

  /**
   * Turns the pre-activations of a row into gates and states; {@code before} is −1 at the start.
   */
  protected abstract void activate(int row, int before);

  /** Takes the states of a masked row from the one before. */
  protected void carryState(int row, int before) {
    carry(hidden, row, before);
  }

  /** Gates' gradients of a row from {@link #stateGradient}, and what is carried to h(t−1). */
  protected abstract void differentiate(int row, int before, int b);

  /** Gradient at the recurrent product's result: that of the pre-activations, but for GRU. */
  protected Reals recurrentGradients() {
    return gateGradients;
  }

  protected void biasGradients(Reals bias, int rows) {
    bias.columnSums(0, rows, columns, gateGradients);
  }

  /** Makes room for the blocks of a forward pass of that many rows. */
  protected void reserve(int rows) {
    gates = room(gates, rows * columns);
    hidden = room(hidden, rows * units);
    previous = room(previous, rows * units);
  }

  protected void startBackward(int rows) {
    gateGradients = room(gateGradients, rows * columns);
    stateGradient = room(stateGradient, in.batch() * units);
    carriedGradient = room(carriedGradient, in.batch() * units);
  }

  /** A masked row passes its gradient on untouched. */
  protected void skipGradient(int row, int b) {
    gateGradients.zero(row * columns, columns);
    carriedGradient.copy(stateGradient, b * units, b * units, units);
  }

  /** What that quantity is to be, if it was edited. */
  protected final double edited(Signal signal, int row, int unit, double computed) {
    return edits == null ? computed : CellEdit.apply(edits, signal, row, unit, computed);
  }

  /** The activated gate of that block. */
  protected final double gate(int block, int row, int unit) {
    return gates.get(row * columns + block * units + unit);
  }

  protected final Reals room(Reals block, int size) {
    return block != null && block.size() >= size ? block : Reals.allocate(precision, size);
  }

  protected final void carry(Reals states, int row, int before) {
    if (before < 0) {
      states.zero(row * units, units);
    } else {
      states.copy(states, before * units, row * units, units);
    }
  }

  protected final void multiplyPrevious(Reals target, int t, double keep) {
    int at = t * in.batch();
    target.multiply(
        at * columns,
        in.batch(),
        columns,
        units,
        previous.matrix(at * units),
        weights.recurrentKernel().matrix(0),
        keep);
  }

  private int step(int s) {
    return reverse ? in.steps() - 1 - s : s;
  }

  private Reals dropInput() {
    float[] mask = dropout.input();
    if (mask == null) {
      return in.values();
    }
    keptInput = room(keptInput, in.steps() * mask.length);
    for (int t = 0; t < in.steps(); t++) {
      for (int i = 0; i < mask.length; i++) {
        int index = t * mask.length + i;
        keptInput.set(index, in.values().get(index) * mask[i]);
      }
    }
    return keptInput;
  }

  private void fillPrevious(int t, int s) {
    int size = in.batch() * units;
    if (s == 0) {
      previous.zero(t * size, size);
      return;
    }
    previous.copy(hidden, step(s - 1) * size, t * size, size);
    float[] mask = dropout.recurrent();
    if (mask != null) {
      for (int i = 0; i < size; i++) {
        int index = t * size + i;
        previous.set(index, previous.get(index) * mask[i]);
      }
    }
  }

  private void add(Reals gradient, int from, int count) {
    for (int i = 0; i < count; i++) {
      stateGradient.set(i, stateGradient.get(i) + gradient.get(from + i));
    }
  }

  /** Gradient at h(t−1): back through the recurrent product, plus what is carried. */
  private void passBack(int t) {
    Operand gradients = recurrentGradients().matrix(t * in.batch() * columns);
    Operand kernel = weights.recurrentKernel().transposed(0);
    stateGradient.multiply(0, in.batch(), units, columns, gradients, kernel, 0);
    float[] mask = dropout.recurrent();
    for (int i = 0; i < in.batch() * units; i++) {
      double through = stateGradient.get(i);
      double kept = mask == null ? through : through * mask[i];
      stateGradient.set(i, kept + carriedGradient.get(i));
    }
  }

  private void addInputGradient(Reals target, int rows) {
    Operand kernel = weights.kernel().transposed(0);
    float[] mask = dropout.input();
    if (mask == null) {
      target.multiply(0, rows, inputs, columns, gateGradients.matrix(0), kernel, 1);
      return;
    }
    // keptInput is not needed any more: it holds the gradient before the mask.
    keptInput.multiply(0, rows, inputs, columns, gateGradients.matrix(0), kernel, 0);
    for (int i = 0; i < rows * inputs; i++) {
      target.set(i, target.get(i) + keptInput.get(i) * mask[i % mask.length]);
    }
  }
}
