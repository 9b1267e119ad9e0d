package org.remanence.engine;

import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Gated recurrent unit with the reset gate after the recurrent product (Cho et al. 2014, version
 * 1406.1078v1; Keras GRU with {@code reset_after=True}). Blocks in the order z, r, h̃:
 *
 * <pre>
 * z, r = σ(x(t)·W + b₀ + h(t−1)·U + b₁)    h̃ = tanh(x(t)·W + b₀ + r∘(h(t−1)·U + b₁))
 * h(t) = z∘h(t−1) + (1−z)∘h̃
 * </pre>
 *
 * Recurrent dropout acts on h(t−1) in the products only: what z carries over stays whole.
 */
final class GruCell extends RecurrentCell {
  private static final int UPDATE = 0;
  private static final int RESET = 1;
  private static final int CANDIDATE = 2;
  private static final int BLOCKS = 3;

  private final HeapRow updateBias;
  private final HeapRow resetBias;
  private final HeapRow candidateBias;
  private final HeapRow recurrentBias;
  private final HeapRow update;
  private final HeapRow reset;
  private final HeapRow candidate;

  /** The candidate's h(t−1)·U + b₁. */
  private final HeapRow recurrent;

  private final HeapRow gradient;
  private final HeapRow candidateGradient;

  GruCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(CellType.GRU, units, precision, memory, first, count);
    int size = count * units;
    updateBias = HeapRow.of(precision, size);
    resetBias = HeapRow.of(precision, size);
    candidateBias = HeapRow.of(precision, size);
    recurrentBias = HeapRow.of(precision, size);
    update = HeapRow.of(precision, size);
    reset = HeapRow.of(precision, size);
    candidate = HeapRow.of(precision, size);
    recurrent = HeapRow.of(precision, size);
    gradient = HeapRow.of(precision, size);
    candidateGradient = HeapRow.of(precision, size);
  }

  @Override
  void startForward(NativeBlock biases) {
    loadBias(updateBias, biases, UPDATE);
    loadBias(resetBias, biases, RESET);
    loadBias(candidateBias, biases, CANDIDATE);
    loadBias(recurrentBias, biases, BLOCKS + UPDATE);
    updateBias.add(recurrentBias);
    loadBias(recurrentBias, biases, BLOCKS + RESET);
    resetBias.add(recurrentBias);
    loadBias(recurrentBias, biases, BLOCKS + CANDIDATE);
  }

  @Override
  void activate(int at) {
    edit(Signal.UPDATE_GATE, load(update, UPDATE, at).add(updateBias).sigmoid());
    edit(Signal.RESET_GATE, load(reset, RESET, at).add(resetBias).sigmoid());
    recurrent.load(memory.recurrent[CANDIDATE], at).add(recurrentBias);
    load(candidate, CANDIDATE, at).add(candidateBias).addProduct(reset, recurrent).tanh();
    edit(Signal.CANDIDATE, candidate);
    edit(
        Signal.HIDDEN_STATE,
        hidden.difference(hiddenBefore, candidate).times(update).add(candidate));

    update.store(memory.signals[UPDATE], at);
    reset.store(memory.signals[RESET], at);
    candidate.store(memory.signals[CANDIDATE], at);
    recurrent.store(memory.recurrent[CANDIDATE], at);
  }

  @Override
  void differentiate(int at, int before) {
    load(update, UPDATE, at);
    load(reset, RESET, at);
    load(candidate, CANDIDATE, at);
    recurrent.load(memory.recurrent[CANDIDATE], at);
    loadBefore(hiddenBefore, memory.hidden(), memory.startHidden, before);

    gradient.difference(hiddenBefore, candidate).times(hiddenGradient).sigmoidBackward(update);
    storeGradient(memory.gradients[UPDATE], at, gradient);

    carryGradient.product(hiddenGradient, update);
    candidateGradient.difference(hiddenGradient, carryGradient).tanhBackward(candidate);
    storeGradient(memory.gradients[CANDIDATE], at, candidateGradient);

    gradient.product(candidateGradient, recurrent).sigmoidBackward(reset);
    storeGradient(memory.gradients[RESET], at, gradient);
    gradient.product(candidateGradient, reset);
    storeGradient(memory.recurrentGradients[CANDIDATE], at, gradient);
  }
}
