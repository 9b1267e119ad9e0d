package org.remanence.engine.cell;

/** Function applied to the sum in a column block. */
public enum Activation {
  SIGMOID("σ") {
    @Override
    public double of(double sum) {
      return 1 / (1 + Math.exp(-sum));
    }

    @Override
    public double slope(double value) {
      return value * (1 - value);
    }
  },
  TANH("tanh") {
    @Override
    public double of(double sum) {
      return Math.tanh(sum);
    }

    @Override
    public double slope(double value) {
      return 1 - value * value;
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

  /** The derivative with respect to the sum, where the function has come to {@code value}. */
  public abstract double slope(double value);
}
