package org.remanence.text.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Draws of each label its share, row by row, the same rows each time. */
final class Sampling {
  private static final long SEED = 42;
  private static final int LEAST = 3;

  private final Random random = new Random(SEED);
  private final Map<String, long[]> left = new HashMap<>();

  /**
   * @param texts of each label
   * @param wanted of all texts; 0 for all of them
   */
  Sampling(Map<String, Long> texts, int wanted) {
    long all = texts.values().stream().mapToLong(Long::longValue).sum();
    texts.forEach(
        (label, count) -> {
          boolean everything = wanted == 0 || all <= wanted;
          long share = Math.round((double) count * wanted / Math.max(1, all));
          long take = everything ? count : Math.min(count, Math.max(LEAST, share));
          left.put(label, new long[] {count, take});
        });
  }

  /** Decides whether the next text of that label is drawn. */
  boolean takes(String label) {
    long[] counts = left.computeIfAbsent(label, unknown -> new long[] {1, 1});
    boolean taken = counts[0] <= counts[1] || random.nextDouble() * counts[0] < counts[1];
    counts[0]--;
    counts[1] -= taken ? 1 : 0;
    return taken;
  }
}
