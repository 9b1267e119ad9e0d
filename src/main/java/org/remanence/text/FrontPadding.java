package org.remanence.text;

import java.util.Arrays;
import java.util.List;

/** Brings sequences to one length, so that all of them end at the last time step. */
public final class FrontPadding {
  private FrontPadding() {}

  /**
   * Puts padding in front of every sequence.
   *
   * @param sequences token numbers, each sequence at most {@code steps} long
   * @throws IllegalArgumentException if a sequence is longer than {@code steps}
   */
  public static PaddedBatch pad(List<int[]> sequences, int steps) {
    int[][] ids = new int[sequences.size()][steps];
    boolean[][] mask = new boolean[sequences.size()][steps];
    for (int i = 0; i < ids.length; i++) {
      int[] sequence = sequences.get(i);
      int padding = steps - sequence.length;
      if (padding < 0) {
        throw new IllegalArgumentException(
            "sequence " + i + " has " + sequence.length + " tokens, more than " + steps);
      }
      Arrays.fill(ids[i], 0, padding, Vocabulary.PADDING);
      System.arraycopy(sequence, 0, ids[i], padding, sequence.length);
      Arrays.fill(mask[i], padding, steps, true);
    }
    return new PaddedBatch(ids, mask);
  }
}
