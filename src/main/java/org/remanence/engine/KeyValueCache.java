package org.remanence.engine;

import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Keys and values of the words that a transformer's block has read of B texts, with which it reads
 * on without reading them anew: 2D numbers for each word, for as many words as there are positions.
 * For one thread.
 */
public final class KeyValueCache {
  private final int batch;
  private final int width;

  /** [P, B, 2D]. */
  private final NativeBlock rows;

  private int words;

  /** An empty one for a block of that shape. */
  public KeyValueCache(TransformerShape shape, int batch, Precision precision) {
    this.batch = batch;
    width = shape.headsWidth();
    rows =
        NativeBlock.allocate(
            precision, Math.multiplyExact(shape.positions() * batch, shape.cachedPerWord()));
  }

  /** Words of each text that are kept. */
  public int words() {
    return words;
  }

  NativeBlock rows() {
    return rows;
  }

  /**
   * Adds words.
   *
   * @param queriesKeysValues [T, B, 3D]
   */
  void add(NativeBlock queriesKeysValues, int steps) {
    for (int i = 0; i < steps * batch; i++) {
      rows.copy(
          queriesKeysValues, i * 3 * width + width, (words * batch + i) * 2 * width, 2 * width);
    }
    words += steps;
  }

  /** Forgets all words. */
  public void clear() {
    words = 0;
  }

  /** Keys and values [2D] of a word of the first text. */
  public float[] row(int word) {
    return rows.toFloats(word * batch * 2 * width, 2 * width);
  }

  /** Adds a word of the only text, as {@link #row} gave it. */
  public void add(float[] row) {
    rows.put(words * 2 * width, row);
    words++;
  }
}
