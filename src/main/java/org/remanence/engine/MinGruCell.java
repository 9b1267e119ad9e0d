package org.remanence.engine;

import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Minimal gated recurrent unit (Feng et al. 2024, arXiv 2410.01201, section 3.1, as its appendix A
 * lists it in sequential mode): h(t−1) is taken out of gate and candidate, and the candidate is not
 * squashed. Blocks in the order z, h̃:
 *
 * <pre>
 * z = σ(x(t)·W + b)    h̃ = x(t)·W + b
 * h(t) = (1−z)∘h(t−1) + z∘h̃
 * </pre>
 */
final class MinGruCell extends RecurrentCell {
  private static final int UPDATE = 0;
  private static final int CANDIDATE = 1;

  private final HeapRow updateBias;
  private final HeapRow candidateBias;
  private final HeapRow update;
  private final HeapRow candidate;
  private final HeapRow gradient;

  MinGruCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(CellType.MIN_GRU, units, precision, memory, first, count);
    int size = count * units;
    updateBias = HeapRow.of(precision, size);
    candidateBias = HeapRow.of(precision, size);
    update = HeapRow.of(precision, size);
    candidate = HeapRow.of(precision, size);
    gradient = HeapRow.of(precision, size);
  }

  @Override
  void startForward(NativeBlock biases) {
    loadBias(updateBias, biases, UPDATE);
    loadBias(candidateBias, biases, CANDIDATE);
  }

  @Override
  void activate(int at) {
    edit(Signal.UPDATE_GATE, load(update, UPDATE, at).add(updateBias).sigmoid());
    edit(Signal.CANDIDATE, load(candidate, CANDIDATE, at).add(candidateBias));
    edit(
        Signal.HIDDEN_STATE,
        hidden.difference(candidate, hiddenBefore).times(update).add(hiddenBefore));
    update.store(memory.signals[UPDATE], at);
    candidate.store(memory.signals[CANDIDATE], at);
  }

  @Override
  void differentiate(int at, int before) {
    load(update, UPDATE, at);
    load(candidate, CANDIDATE, at);
    loadBefore(hiddenBefore, memory.hidden(), memory.startHidden, before);

    gradient.product(hiddenGradient, update);
    carryGradient.difference(hiddenGradient, gradient);
    storeGradient(memory.gradients[CANDIDATE], at, gradient);
    gradient.difference(candidate, hiddenBefore).times(hiddenGradient).sigmoidBackward(update);
    storeGradient(memory.gradients[UPDATE], at, gradient);
  }
}
