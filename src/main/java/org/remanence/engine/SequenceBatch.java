package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.memory.RowGroups;

/**
 * Batch that a recurrent kernel reads.
 *
 * @param steps T
 * @param batch B
 * @param values [T, B, I], time-major
 * @param mask [T, B], true where there is a token; null if there is one everywhere. On a masked
 *     step the states stay as they are.
 * @param equal which rows of {@code values} are equal, since they are vectors of the same word;
 *     null if that is not known. Of gradients at the values only the sum over each group counts
 *     then.
 */
public record SequenceBatch(
    int steps,
    int batch,
    NativeBlock values,
    boolean @Nullable [] mask,
    @Nullable RowGroups equal) {
  /** No sequence: what a kernel has read before its first batch. */
  static final SequenceBatch EMPTY =
      new SequenceBatch(0, 0, NativeBlock.allocate(Precision.SINGLE, 0), null);

  /** A batch of which nothing else is known. */
  public SequenceBatch(int steps, int batch, NativeBlock values, boolean @Nullable [] mask) {
    this(steps, batch, values, mask, null);
  }

  boolean masked(int step, int sequence) {
    return mask != null && !mask[step * batch + sequence];
  }
}
