package org.remanence.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.cell.BlockPart;

/**
 * All that a transformer's block computed on a sentence.
 *
 * @param parts per part a row for each step that was read
 * @param heads per head a row for each step, with the weights of all steps in what it reads, 0 for
 *     those that follow
 * @param skipped how many steps in front are no tokens: padding that was read
 */
public record BlockTrace(Map<BlockPart, float[][]> parts, List<float[][]> heads, int skipped) {
  public BlockTrace {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    heads = List.copyOf(heads);
  }

  /** Numbers of a part at a token. */
  public float[] row(BlockPart part, int token) {
    return rows(part)[skipped + token];
  }

  /** A row of a part for each step that was read, the skipped ones first. */
  public float[][] rows(BlockPart part) {
    float[][] rows = parts.get(part);
    if (rows == null) {
      throw new IllegalArgumentException("no " + part);
    }
    return rows;
  }

  /** Weights of the steps that a head reads at a token: the skipped ones, then those up to it. */
  public float[] weights(int head, int token) {
    return heads.get(head)[skipped + token];
  }

  /** d, numbers in a head's queries, keys and values. */
  public int headWidth() {
    return rows(BlockPart.QUERY)[0].length / heads.size();
  }

  BlockTrace from(int steps) {
    return new BlockTrace(parts, heads, skipped + steps);
  }
}
