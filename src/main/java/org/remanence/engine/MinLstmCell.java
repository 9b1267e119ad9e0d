package org.remanence.engine;

import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Minimal long short-term memory (Feng et al. 2024, arXiv 2410.01201, section 3.2, as its appendix
 * A lists it in sequential mode): h(t−1) is taken out of gates and candidate, there is neither c
 * nor an output gate, and the gates are weighed against each other. Blocks in the order f, i, h̃:
 *
 * <pre>
 * f, i = σ(x(t)·W + b)    h̃ = x(t)·W + b
 * h(t) = f/(f+i)∘h(t−1) + i/(f+i)∘h̃
 * </pre>
 *
 * The bias of f starts at 1, as in this program's LSTM.
 */
final class MinLstmCell extends RecurrentCell {
  private static final int FORGET = 0;
  private static final int INPUT = 1;
  private static final int CANDIDATE = 2;

  private final HeapRow[] bias = new HeapRow[3];
  private final HeapRow forget;
  private final HeapRow input;
  private final HeapRow candidate;

  /** f/(f+i). */
  private final HeapRow kept;

  /** i/(f+i). */
  private final HeapRow added;

  private final HeapRow common;
  private final HeapRow gradient;

  MinLstmCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(CellType.MIN_LSTM, units, precision, memory, first, count);
    int size = count * units;
    for (int block = 0; block < bias.length; block++) {
      bias[block] = HeapRow.of(precision, size);
    }
    forget = HeapRow.of(precision, size);
    input = HeapRow.of(precision, size);
    candidate = HeapRow.of(precision, size);
    kept = HeapRow.of(precision, size);
    added = HeapRow.of(precision, size);
    common = HeapRow.of(precision, size);
    gradient = HeapRow.of(precision, size);
  }

  @Override
  void startForward(NativeBlock biases) {
    for (int block = 0; block < bias.length; block++) {
      loadBias(bias[block], biases, block);
    }
  }

  @Override
  void activate(int at) {
    edit(Signal.FORGET_GATE, load(forget, FORGET, at).add(bias[FORGET]).sigmoid());
    edit(Signal.INPUT_GATE, load(input, INPUT, at).add(bias[INPUT]).sigmoid());
    edit(Signal.CANDIDATE, load(candidate, CANDIDATE, at).add(bias[CANDIDATE]));
    kept.part(forget, input);
    edit(
        Signal.HIDDEN_STATE, hidden.difference(hiddenBefore, candidate).times(kept).add(candidate));
    forget.store(memory.signals[FORGET], at);
    input.store(memory.signals[INPUT], at);
    candidate.store(memory.signals[CANDIDATE], at);
  }

  @Override
  void differentiate(int at, int before) {
    load(forget, FORGET, at);
    load(input, INPUT, at);
    load(candidate, CANDIDATE, at);
    loadBefore(hiddenBefore, memory.hidden(), memory.startHidden, before);
    kept.part(forget, input);
    added.part(input, forget);

    carryGradient.product(hiddenGradient, kept);
    gradient.product(hiddenGradient, added);
    storeGradient(memory.gradients[CANDIDATE], at, gradient);

    // f/(f+i) by f is i/(f+i)²; with σ′ = f(1−f) that is f/(f+i)·i/(f+i)·(1−f), and so for i.
    common.difference(hiddenBefore, candidate).times(gradient).times(kept);
    gradient.product(common, forget);
    gradient.difference(common, gradient);
    storeGradient(memory.gradients[FORGET], at, gradient);
    gradient.product(common, input);
    gradient.difference(gradient, common);
    storeGradient(memory.gradients[INPUT], at, gradient);
  }
}
