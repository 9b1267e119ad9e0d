package org.remanence.engine;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al.
 * 2000; Keras LSTM). Blocks in the order i, f, c̃, o:
 *
 * <pre>
 * i, f, o = σ(x(t)·W + h(t−1)·U + b)    c̃ = tanh(x(t)·W + h(t−1)·U + b)
 * c(t) = f∘c(t−1) + i∘c̃                h(t) = o∘tanh(c(t))
 * </pre>
 */
final class LstmKernel extends RecurrentKernel {
  /** [T, B, H]: c(t). */
  private Reals cell;

  /** [B, H]: gradient at c(t), on the way back. */
  private Reals cellGradient;

  LstmKernel(int inputs, int units, boolean reverse, Precision precision) {
    super(CellType.LSTM, inputs, units, reverse, precision);
  }

  @Override
  protected void reserve(int rows) {
    super.reserve(rows);
    cell = room(cell, rows * units);
  }

  @Override
  protected void activate(int row, int before) {
    int input = row * columns;
    int forget = input + units;
    int candidate = forget + units;
    int output = candidate + units;
    for (int j = 0; j < units; j++) {
      double i = edited(Signal.INPUT_GATE, row, j, Activations.sigmoid(gates.get(input + j)));
      double f = edited(Signal.FORGET_GATE, row, j, Activations.sigmoid(gates.get(forget + j)));
      double g = edited(Signal.CANDIDATE, row, j, Activations.tanh(gates.get(candidate + j)));
      double o = edited(Signal.OUTPUT_GATE, row, j, Activations.sigmoid(gates.get(output + j)));
      double c = edited(Signal.CELL_STATE, row, j, f * cellBefore(before, j) + i * g);
      gates.set(input + j, i);
      gates.set(forget + j, f);
      gates.set(candidate + j, g);
      gates.set(output + j, o);
      cell.set(row * units + j, c);
      hidden.set(row * units + j, edited(Signal.HIDDEN_STATE, row, j, o * Activations.tanh(c)));
    }
  }

  @Override
  protected void carryState(int row, int before) {
    super.carryState(row, before);
    carry(cell, row, before);
  }

  @Override
  protected void startBackward(int rows) {
    super.startBackward(rows);
    cellGradient = room(cellGradient, in.batch() * units);
    cellGradient.zero(0, in.batch() * units);
  }

  @Override
  protected void differentiate(int row, int before, int b) {
    int input = row * columns;
    int forget = input + units;
    int candidate = forget + units;
    int output = candidate + units;
    for (int j = 0; j < units; j++) {
      double i = gates.get(input + j);
      double f = gates.get(forget + j);
      double g = gates.get(candidate + j);
      double o = gates.get(output + j);
      double squashed = Activations.tanh(cell.get(row * units + j));
      double dh = stateGradient.get(b * units + j);
      double dc = cellGradient.get(b * units + j) + dh * o * (1 - squashed * squashed);
      gateGradients.set(input + j, dc * g * i * (1 - i));
      gateGradients.set(forget + j, dc * cellBefore(before, j) * f * (1 - f));
      gateGradients.set(candidate + j, dc * i * (1 - g * g));
      gateGradients.set(output + j, dh * squashed * o * (1 - o));
      cellGradient.set(b * units + j, dc * f);
    }
    carriedGradient.zero(b * units, units);
  }

  @Override
  public double signal(Signal signal, int row, int unit) {
    return switch (signal) {
      case INPUT_GATE -> gate(0, row, unit);
      case FORGET_GATE -> gate(1, row, unit);
      case CANDIDATE -> gate(2, row, unit);
      case OUTPUT_GATE -> gate(3, row, unit);
      case CELL_STATE -> cell.get(row * units + unit);
      case HIDDEN_STATE -> hidden.get(row * units + unit);
      case UPDATE_GATE, RESET_GATE ->
          throw new IllegalArgumentException("no " + signal.id() + " in an LSTM");
    };
  }

  private double cellBefore(int before, int unit) {
    return before < 0 ? 0 : cell.get(before * units + unit);
  }
}
