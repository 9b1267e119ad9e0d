package org.remanence.engine;

/** h(t) = tanh(x(t)·W + h(t−1)·U + b) (Elman 1990; Keras SimpleRNN). */
final class SimpleRnnCell extends Cell {
  private final Lanes bias;
  private final Lanes gradient;

  SimpleRnnCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(CellType.RNN, units, precision, memory, first, count);
    bias = Lanes.of(precision, count * units);
    gradient = Lanes.of(precision, count * units);
  }

  @Override
  void startForward(Reals biases) {
    loadBias(bias, biases, 0);
  }

  @Override
  void activate(int at) {
    hidden.load(memory.hidden(), at).add(bias).tanh();
    edit(Signal.HIDDEN_STATE, hidden);
  }

  @Override
  void startBackward() {
    // No state but h.
  }

  @Override
  void differentiate(int at, int before) {
    hidden.load(memory.hidden(), at);
    gradient.copy(hiddenGradient, 0, gradient.size()).throughTanh(hidden);
    storeGradient(memory.gradients[0], at, gradient);
    carried.zero();
  }
}
