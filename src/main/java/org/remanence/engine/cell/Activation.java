package org.remanence.engine.cell;

/** Function applied to the sum in a column block. */
public enum Activation {
  SIGMOID("σ") {
    @Override
    public double of(double sum) {
      return 1 / (1 + Math.exp(-sum));
    }
  },
  TANH("tanh") {
    @Override
    public double of(double sum) {
      return Math.tanh(sum);
    }
  };

  private final String symbol;

  Activation(String symbol) {
    this.symbol = symbol;
  }

  /** As equations write it. */
  public String symbol() {
    return symbol;
  }

  /** The exact value; the kernels have vectorised versions of their own. */
  public abstract double of(double sum);
}
