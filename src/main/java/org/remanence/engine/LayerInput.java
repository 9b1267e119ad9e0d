package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.RowGroups;

/**
 * Input of a layer in a pass, a row for each token of each sequence.
 *
 * @param rows [N, I]
 * @param count N
 * @param equal which rows are known to be equal; null if that is not known
 */
record LayerInput(NativeBlock rows, int count, @Nullable RowGroups equal) {
  static LayerInput of(SequenceBatch batch) {
    return new LayerInput(batch.values(), batch.steps() * batch.batch(), batch.equal());
  }
}
