package org.remanence.engine;

/** h(t) = tanh(x(t)·W + h(t−1)·U + b) (Elman 1990; Keras SimpleRNN). */
final class SimpleRnnKernel extends RecurrentKernel {

  SimpleRnnKernel(int inputs, int units, boolean reverse, Precision precision) {
    super(CellType.RNN, inputs, units, reverse, precision);
  }

  @Override
  protected void activate(int row, int before) {
    for (int j = 0; j < units; j++) {
      int i = row * units + j;
      hidden.set(i, edited(Signal.HIDDEN_STATE, row, j, Activations.tanh(gates.get(i))));
    }
  }

  @Override
  protected void differentiate(int row, int before, int b) {
    for (int j = 0; j < units; j++) {
      double h = hidden.get(row * units + j);
      double dh = stateGradient.get(b * units + j);
      gateGradients.set(row * columns + j, dh * (1 - h * h));
    }
    carriedGradient.zero(b * units, units);
  }

  @Override
  public double signal(Signal signal, int row, int unit) {
    if (signal != Signal.HIDDEN_STATE) {
      throw new IllegalArgumentException("no " + signal.id() + " in an RNN");
    }
    return hidden.get(row * units + unit);
  }
}
