package org.remanence.engine;

import java.util.EnumMap;
import java.util.Map;

/**
 * Blocks of ones, with which a product sums columns or repeats a row: several times faster than a
 * loop over single numbers. Shared, and never written to after they are made.
 */
final class Ones {
  private static final int SMALLEST = 1024;
  private static final Map<Precision, Reals> BLOCKS = new EnumMap<>(Precision.class);

  private Ones() {}

  /** At least {@code size} of them. */
  static synchronized Reals of(Precision precision, int size) {
    Reals block = BLOCKS.get(precision);
    if (block == null || block.size() < size) {
      block = Reals.allocate(precision, Math.max(SMALLEST, size));
      for (int i = 0; i < block.size(); i++) {
        block.set(i, 1);
      }
      BLOCKS.put(precision, block);
    }
    return block;
  }
}
