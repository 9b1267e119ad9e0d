package org.remanence.engine;

import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al.
 * 2000; Keras LSTM). Blocks in the order i, f, c̃, o:
 *
 * <pre>
 * i, f, o = σ(x(t)·W + h(t−1)·U + b)    c̃ = tanh(x(t)·W + h(t−1)·U + b)
 * c(t) = f∘c(t−1) + i∘c̃                h(t) = o∘tanh(c(t))
 * </pre>
 */
final class LstmCell extends RecurrentCell {
  private static final int INPUT = 0;
  private static final int FORGET = 1;
  private static final int CANDIDATE = 2;
  private static final int OUTPUT = 3;
  private static final int CELL = 4;

  private final HeapRow[] bias = new HeapRow[4];
  private final HeapRow input;
  private final HeapRow forget;
  private final HeapRow candidate;
  private final HeapRow output;
  private final HeapRow squashed;

  /** c(t) and c(t−1). */
  private HeapRow cell;

  private HeapRow cellBefore;

  /** Gradient at c(t), in the backward pass, and at c(t−1). */
  private HeapRow cellGradient;

  private HeapRow cellGradientBefore;
  private final HeapRow gradient;

  LstmCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(CellType.LSTM, units, precision, memory, first, count);
    int size = count * units;
    for (int block = 0; block < bias.length; block++) {
      bias[block] = HeapRow.of(precision, size);
    }
    input = HeapRow.of(precision, size);
    forget = HeapRow.of(precision, size);
    candidate = HeapRow.of(precision, size);
    output = HeapRow.of(precision, size);
    squashed = HeapRow.of(precision, size);
    cell = HeapRow.of(precision, size);
    cellBefore = HeapRow.of(precision, size);
    cellGradient = HeapRow.of(precision, size);
    cellGradientBefore = HeapRow.of(precision, size);
    gradient = HeapRow.of(precision, size);
  }

  @Override
  void startForward(NativeBlock biases) {
    for (int block = 0; block < bias.length; block++) {
      loadBias(bias[block], biases, block);
    }
    loadStart(cell, memory.startCell);
  }

  @Override
  void activate(int at) {
    HeapRow free = cellBefore;
    cellBefore = cell;
    cell = free;

    edit(Signal.INPUT_GATE, load(input, INPUT, at).add(bias[INPUT]).sigmoid());
    edit(Signal.FORGET_GATE, load(forget, FORGET, at).add(bias[FORGET]).sigmoid());
    edit(Signal.CANDIDATE, load(candidate, CANDIDATE, at).add(bias[CANDIDATE]).tanh());
    edit(Signal.OUTPUT_GATE, load(output, OUTPUT, at).add(bias[OUTPUT]).sigmoid());
    edit(Signal.CELL_STATE, cell.product(forget, cellBefore).addProduct(input, candidate));
    edit(Signal.HIDDEN_STATE, hidden.product(output, squash()));

    keepWhereMasked(cell, cellBefore);
    input.store(memory.signals[INPUT], at);
    forget.store(memory.signals[FORGET], at);
    candidate.store(memory.signals[CANDIDATE], at);
    output.store(memory.signals[OUTPUT], at);
    cell.store(memory.signals[CELL], at);
  }

  @Override
  void startBackward() {
    loadStart(cellGradient, memory.finalCellGradient);
  }

  @Override
  void differentiate(int at, int before) {
    if (memory.cellGradients != null) {
      cellGradient.store(memory.cellGradients, at);
    }
    load(input, INPUT, at);
    load(forget, FORGET, at);
    load(candidate, CANDIDATE, at);
    load(output, OUTPUT, at);
    load(cell, CELL, at);
    loadBefore(cellBefore, memory.signals[CELL], memory.startCell, before);
    squash();

    gradient.product(hiddenGradient, squashed).sigmoidBackward(output);
    storeGradient(memory.gradients[OUTPUT], at, gradient);

    // What reaches c(t): from c(t+1), and from h(t).
    HeapRow total = squashed;
    gradient.product(hiddenGradient, output).tanhBackward(squashed);
    total.copy(gradient, 0, total.size()).add(cellGradient);

    gradient.product(total, candidate).sigmoidBackward(input);
    storeGradient(memory.gradients[INPUT], at, gradient);
    gradient.product(total, cellBefore).sigmoidBackward(forget);
    storeGradient(memory.gradients[FORGET], at, gradient);
    gradient.product(total, input).tanhBackward(candidate);
    storeGradient(memory.gradients[CANDIDATE], at, gradient);

    cellGradientBefore.product(total, forget);
    keepWhereMasked(cellGradientBefore, cellGradient);
    HeapRow free = cellGradient;
    cellGradient = cellGradientBefore;
    cellGradientBefore = free;
    carryGradient.zero();
  }

  /** tanh(c(t)). */
  private HeapRow squash() {
    return squashed.copy(cell, 0, cell.size()).tanh();
  }
}
