package org.remanence.text.table;

import java.util.Arrays;

/** Whole numbers by whole numbers, for millions of them. */
final class LongMap {
  /** Stands where there is no value. */
  static final long NONE = Long.MIN_VALUE;

  private static final double FULL = 0.6;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1024];
  private long[] values = empty(1024);
  private int size;

  /** The value of {@code key}, {@link #NONE} before its first; {@code value} is then put there. */
  long putIfAbsent(long key, long value) {
    int at = place(keys, values, key);
    if (values[at] != NONE) {
      return values[at];
    }
    keys[at] = key;
    values[at] = value;
    size++;
    if (size > FULL * keys.length) {
      grow();
    }
    return NONE;
  }

  private static int place(long[] keys, long[] values, long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * MIXER) >>> 32) & mask;
    while (values[at] != NONE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] largerKeys = new long[2 * keys.length];
    long[] largerValues = empty(2 * keys.length);
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != NONE) {
        int at = place(largerKeys, largerValues, keys[i]);
        largerKeys[at] = keys[i];
        largerValues[at] = values[i];
      }
    }
    keys = largerKeys;
    values = largerValues;
  }

  private static long[] empty(int size) {
    long[] values = new long[size];
    Arrays.fill(values, NONE);
    return values;
  }
}
