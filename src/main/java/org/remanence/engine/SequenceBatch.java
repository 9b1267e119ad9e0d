package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Batch that a recurrent kernel reads.
 *
 * @param steps T
 * @param batch B
 * @param values [T, B, I], time-major
 * @param mask [T, B], true where there is a token; null if there is one everywhere. On a masked
 *     step the states stay as they are.
 */
public record SequenceBatch(int steps, int batch, NativeBlock values, boolean @Nullable [] mask) {
  /** No sequence: what a kernel has read before its first batch. */
  static final SequenceBatch EMPTY =
      new SequenceBatch(0, 0, NativeBlock.allocate(Precision.SINGLE, 0), null);

  boolean masked(int step, int sequence) {
    return mask != null && !mask[step * batch + sequence];
  }
}
