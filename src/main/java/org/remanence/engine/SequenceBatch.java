package org.remanence.engine;

import org.remanence.engine.memory.NativeBlock;

/**
 * What a recurrent kernel reads.
 *
 * @param steps T
 * @param batch B
 * @param values [T, B, I], time-major
 * @param mask [T, B], true where there is a token; null if there is one everywhere. On a masked
 *     step the states stay as they are.
 */
public record SequenceBatch(int steps, int batch, NativeBlock values, boolean[] mask) {

  boolean masked(int step, int sequence) {
    return mask != null && !mask[step * batch + sequence];
  }
}
