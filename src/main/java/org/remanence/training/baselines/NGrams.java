package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.List;
import org.remanence.training.TrainingData;

/**
 * The features of a text: which sequences of one, two and three tokens it has. Tokens are those a
 * network reads: words outside the vocabulary are the unknown token, what is cut off is not there.
 */
final class NGrams {
  static final int LONGEST = 3;

  /** A token number fits: vocabularies have at most a million words. */
  private static final int BITS = 21;

  /** Sorted. Shorter n-grams have smaller keys. */
  private final long[] known;

  private NGrams(long[] known) {
    this.known = known;
  }

  /**
   * Those of the training texts.
   *
   * @param max how many are kept, the most frequent ones; of equally frequent ones shorter first
   */
  static NGrams of(List<TrainingData.Example> training, int max) {
    int total = training.stream().mapToInt(example -> count(example.ids().length)).sum();
    long[] keys = new long[total];
    int filled = 0;
    for (TrainingData.Example example : training) {
      long[] some = keys(example.ids());
      System.arraycopy(some, 0, keys, filled, some.length);
      filled += some.length;
    }
    Arrays.sort(keys);
    return new NGrams(mostFrequent(keys, max));
  }

  int size() {
    return known.length;
  }

  /** The numbers of a text’s n-grams, each as often as it occurs; unseen ones are left out. */
  int[] of(TrainingData.Example example) {
    return Arrays.stream(keys(example.ids()))
        .mapToInt(key -> Arrays.binarySearch(known, key))
        .filter(feature -> feature >= 0)
        .sorted()
        .toArray();
  }

  /** All n-grams as numbers: the first token in the lowest bits, no token being 0. */
  private static long[] keys(int[] tokens) {
    long[] keys = new long[count(tokens.length)];
    int filled = 0;
    for (int start = 0; start < tokens.length; start++) {
      long key = 0;
      for (int n = 0; n < LONGEST && start + n < tokens.length; n++) {
        key |= (long) tokens[start + n] << (n * BITS);
        keys[filled++] = key;
      }
    }
    return keys;
  }

  /** Number of n-grams of a text of that many tokens. */
  private static int count(int tokens) {
    int count = 0;
    for (int n = 0; n < LONGEST; n++) {
      count += Math.max(0, tokens - n);
    }
    return count;
  }

  /** The distinct ones among sorted keys, in their order. */
  private static long[] mostFrequent(long[] sorted, int max) {
    long[] distinct = new long[sorted.length];
    int[] counts = new int[sorted.length];
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[size++] = sorted[i];
      }
      counts[size - 1]++;
    }
    if (size <= max) {
      return Arrays.copyOf(distinct, size);
    }
    int[] byCount = Arrays.copyOf(counts, size);
    Arrays.sort(byCount);
    int rarest = byCount[size - max];
    int left = max;
    for (int i = 0; i < size; i++) {
      left -= counts[i] > rarest ? 1 : 0;
    }
    long[] kept = new long[max];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] > rarest || (counts[i] == rarest && left-- > 0)) {
        kept[filled++] = distinct[i];
      }
    }
    return kept;
  }
}
