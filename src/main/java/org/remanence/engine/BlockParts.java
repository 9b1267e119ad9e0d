package org.remanence.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.memory.NativeBlock;

/**
 * Copies of what a transformer's block computes of the first sequence of a batch, since its own
 * blocks are written over: the stream holds x, then y, then z. A trace alone asks for them.
 */
final class BlockParts {
  private final Map<BlockPart, float[][]> rows = new EnumMap<>(BlockPart.class);
  private SequenceBatch in = SequenceBatch.EMPTY;
  private boolean kept;

  /** From the next batch on copies are made, or no more. */
  void keep(boolean from) {
    kept = from;
  }

  void start(SequenceBatch batch) {
    in = batch;
    rows.clear();
  }

  /** Copies a part [T, B, width]. */
  void add(BlockPart part, NativeBlock block, int width) {
    add(part, block, width, 0, width);
  }

  /** Copies a part that stands in rows [T, B, columns] from {@code first} on. */
  void add(BlockPart part, NativeBlock block, int columns, int first, int width) {
    if (kept) {
      rows.put(
          part,
          StateLayer.rows(
              in.steps(), t -> block.toFloats(t * in.batch() * columns + first, width)));
    }
  }

  /** Copies the rows of a table, each by its place; zeros where that is negative. */
  void add(BlockPart part, NativeBlock table, int[] places, int width) {
    if (kept) {
      rows.put(
          part,
          StateLayer.rows(
              in.steps(),
              t -> {
                int place = places[t * in.batch()];
                return place < 0 ? new float[width] : table.toFloats(place * width, width);
              }));
    }
  }

  /** The copies of the last batch, with the weights of the heads there. */
  BlockTrace trace(List<float[][]> heads) {
    return new BlockTrace(rows, heads, 0);
  }
}
