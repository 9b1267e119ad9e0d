package org.remanence.text;

import java.util.Arrays;
import java.util.List;

/** Side on which sequences are padded to one length. */
public enum Padding {
  /** Before the first token, so that all sequences end at the last time step. */
  FRONT,
  /** After the last token, so that all sequences begin at the first time step. */
  BEHIND;

  /**
   * Pads every sequence on this side.
   *
   * @param sequences token numbers, each sequence at most {@code steps} long
   * @throws IllegalArgumentException if a sequence is longer than {@code steps}
   */
  public PaddedBatch pad(List<int[]> sequences, int steps) {
    int[][] ids = new int[sequences.size()][steps];
    boolean[][] mask = new boolean[sequences.size()][steps];
    for (int i = 0; i < ids.length; i++) {
      int[] sequence = sequences.get(i);
      if (sequence.length > steps) {
        throw new IllegalArgumentException(
            "sequence " + i + " has " + sequence.length + " tokens, more than " + steps);
      }
      int first = this == FRONT ? steps - sequence.length : 0;
      Arrays.fill(ids[i], Vocabulary.PADDING);
      System.arraycopy(sequence, 0, ids[i], first, sequence.length);
      Arrays.fill(mask[i], first, first + sequence.length, true);
    }
    return new PaddedBatch(ids, mask);
  }
}
