package org.remanence.model.keras.layer;

import java.util.Arrays;

/** Steps all of whose numbers are {@code value} are not read above, and become 0. */
public record MaskingLayer(String name, double value) implements KerasLayer {
  @Override
  public Values apply(Values input, Recorder recorder) {
    boolean[] mask = new boolean[input.rows().length];
    double[][] rows = new double[mask.length][];
    for (int step = 0; step < mask.length; step++) {
      double[] row = input.rows()[step];
      mask[step] = Arrays.stream(row).anyMatch(number -> number != value);
      rows[step] = mask[step] ? row : new double[row.length];
    }
    return new Values(rows, true, mask);
  }
}
