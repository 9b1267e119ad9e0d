package org.remanence.engine;

import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** h(t) = tanh(x(t)·W + h(t−1)·U + b) (Elman 1990; Keras SimpleRNN). */
final class SimpleRnnCell extends RecurrentCell {
  private final HeapRow bias;
  private final HeapRow gradient;

  SimpleRnnCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(CellType.RNN, units, precision, memory, first, count);
    bias = HeapRow.of(precision, count * units);
    gradient = HeapRow.of(precision, count * units);
  }

  @Override
  void startForward(NativeBlock biases) {
    loadBias(bias, biases, 0);
  }

  @Override
  void activate(int at) {
    hidden.load(memory.hidden(), at).add(bias).tanh();
    edit(Signal.HIDDEN_STATE, hidden);
  }

  @Override
  void differentiate(int at, int before) {
    hidden.load(memory.hidden(), at);
    gradient.copy(hiddenGradient, 0, gradient.size()).tanhBackward(hidden);
    storeGradient(memory.gradients[0], at, gradient);
    carryGradient.zero();
  }
}
