package org.remanence.engine;

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
final class GruKernel extends RecurrentKernel {
  /** [T, B, 3H]: h(t−1)·U + b₁. */
  private Reals recurrent;

  /** [T, B, 3H]: gradient there. */
  private Reals recurrentGradients;

  GruKernel(int inputs, int units, boolean reverse, Precision precision) {
    super(CellType.GRU, inputs, units, reverse, precision);
  }

  @Override
  protected void reserve(int rows) {
    super.reserve(rows);
    recurrent = room(recurrent, rows * columns);
  }

  @Override
  protected void recur(int t) {
    multiplyPrevious(recurrent, t, 0);
    recurrent.addToRows(t * in.batch() * columns, in.batch(), columns, weights.bias(), columns);
  }

  @Override
  protected void activate(int row, int before) {
    int update = row * columns;
    int reset = update + units;
    int candidate = reset + units;
    for (int j = 0; j < units; j++) {
      double z =
          edited(
              Signal.UPDATE_GATE,
              row,
              j,
              Activations.sigmoid(gates.get(update + j) + recurrent.get(update + j)));
      double r =
          edited(
              Signal.RESET_GATE,
              row,
              j,
              Activations.sigmoid(gates.get(reset + j) + recurrent.get(reset + j)));
      double n =
          edited(
              Signal.CANDIDATE,
              row,
              j,
              Activations.tanh(gates.get(candidate + j) + r * recurrent.get(candidate + j)));
      gates.set(update + j, z);
      gates.set(reset + j, r);
      gates.set(candidate + j, n);
      double h = z * hiddenBefore(before, j) + (1 - z) * n;
      hidden.set(row * units + j, edited(Signal.HIDDEN_STATE, row, j, h));
    }
  }

  @Override
  protected void startBackward(int rows) {
    super.startBackward(rows);
    recurrentGradients = room(recurrentGradients, rows * columns);
  }

  @Override
  protected void differentiate(int row, int before, int b) {
    int update = row * columns;
    int reset = update + units;
    int candidate = reset + units;
    for (int j = 0; j < units; j++) {
      double z = gates.get(update + j);
      double r = gates.get(reset + j);
      double n = gates.get(candidate + j);
      double dh = stateGradient.get(b * units + j);
      double dz = dh * (hiddenBefore(before, j) - n) * z * (1 - z);
      double dn = dh * (1 - z) * (1 - n * n);
      double dr = dn * recurrent.get(candidate + j) * r * (1 - r);
      gateGradients.set(update + j, dz);
      gateGradients.set(reset + j, dr);
      gateGradients.set(candidate + j, dn);
      recurrentGradients.set(update + j, dz);
      recurrentGradients.set(reset + j, dr);
      recurrentGradients.set(candidate + j, dn * r);
      carriedGradient.set(b * units + j, dh * z);
    }
  }

  @Override
  protected void skipGradient(int row, int b) {
    super.skipGradient(row, b);
    recurrentGradients.zero(row * columns, columns);
  }

  @Override
  protected Reals recurrentGradients() {
    return recurrentGradients;
  }

  @Override
  protected void biasGradients(Reals bias, int rows) {
    super.biasGradients(bias, rows);
    bias.columnSums(columns, rows, columns, recurrentGradients);
  }

  @Override
  public double signal(Signal signal, int row, int unit) {
    return switch (signal) {
      case UPDATE_GATE -> gate(0, row, unit);
      case RESET_GATE -> gate(1, row, unit);
      case CANDIDATE -> gate(2, row, unit);
      case HIDDEN_STATE -> hidden.get(row * units + unit);
      case INPUT_GATE, FORGET_GATE, OUTPUT_GATE, CELL_STATE ->
          throw new IllegalArgumentException("no " + signal.id() + " in a GRU");
    };
  }

  private double hiddenBefore(int before, int unit) {
    return before < 0 ? 0 : hidden.get(before * units + unit);
  }
}
