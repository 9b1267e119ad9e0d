package org.remanence.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Class probabilities after each prefix, without computing again what a sentence has in common with
 * the one before: while someone types, that is most of it. For any thread.
 */
public final class PrefixCache {
  private final Map<NetworkKey, Known> last = new HashMap<>();

  private record Known(Inspectable network, int[] ids, float[][] rows) {}

  /** As {@link Inspectable#prefixProbabilities} gives. */
  public synchronized float[][] probabilities(Inspectable network, Inspection inspection) {
    int[] ids = inspection.ids();
    Known known = last.get(network.key());
    int common = known != null && known.network == network ? common(known.ids, ids) : 0;
    float[][] rows = new float[ids.length][];
    if (known != null && common > 0) {
      System.arraycopy(known.rows, 0, rows, 0, common);
    }
    if (common < ids.length) {
      float[][] rest = network.prefixProbabilities(inspection, common);
      System.arraycopy(rest, 0, rows, common, rest.length);
    }
    last.put(network.key(), new Known(network, ids, rows));
    return rows;
  }

  /** Number of tokens at the beginning that are the same. */
  private static int common(int[] one, int[] other) {
    int mismatch = Arrays.mismatch(one, other);
    return mismatch < 0 ? one.length : mismatch;
  }
}
