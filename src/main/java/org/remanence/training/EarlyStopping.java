package org.remanence.training;

/** Watches the validation loss: which epoch was best, and when to give up. */
public final class EarlyStopping {
  private final int patience;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private int bestEpoch;
  private int epoch;

  /**
   * @param patience epochs without a lower loss before giving up
   */
  public EarlyStopping(int patience) {
    this.patience = patience;
  }

  /** Takes the next epoch's validation loss; true if it is the lowest so far. */
  public boolean improves(double loss) {
    epoch++;
    if (loss < bestLoss) {
      bestLoss = loss;
      bestEpoch = epoch;
      return true;
    }
    return false;
  }

  public boolean exhausted() {
    return epoch - bestEpoch >= patience;
  }

  /** The best epoch, from 1; 0 before the first. */
  public int bestEpoch() {
    return bestEpoch;
  }
}
