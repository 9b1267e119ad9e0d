package org.remanence.model.keras.layer;

import org.jspecify.annotations.Nullable;

/**
 * Values that one layer hands to the next, for one example.
 *
 * @param rows T rows of F numbers, one for each step; the only row of what is no sequence
 * @param sequence whether there is a row for each step
 * @param mask which of T steps are read; null if all are
 */
public record Values(double[][] rows, boolean sequence, boolean @Nullable [] mask) {

  /** A sequence of which every step is read. */
  public static Values sequence(double[][] rows) {
    return new Values(rows, true, null);
  }

  /** One row that stands for the whole. */
  public static Values vector(double[] row) {
    return new Values(new double[][] {row}, false, null);
  }

  /** Numbers per row; 0 without rows. */
  public int width() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  /** Returns whether a step is read. */
  public boolean reads(int step) {
    return mask == null || mask[step];
  }

  /** The same steps with other numbers. */
  Values with(double[][] changed) {
    return new Values(changed, sequence, mask);
  }
}
