package org.remanence.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Class probabilities after each prefix, without computing again what a sentence has in common with
 * the one before: while someone types, that is most of it. For any thread.
 */
public final class PrefixCache {
  private final Map<NetworkKey, Known> last = new HashMap<>();

  private record Known(Inspectable network, Inspection inspection, float[][] rows) {}

  /** As {@link Inspectable#prefixProbabilities} gives. */
  public synchronized float[][] probabilities(Inspectable network, Inspection inspection) {
    int tokens = inspection.tokens().size();
    Known known = last.get(network.key());
    int common =
        known != null && known.network == network
            ? known.inspection.commonTokens(inspection.ids())
            : 0;
    float[][] rows = new float[tokens][];
    if (known != null && common > 0) {
      System.arraycopy(known.rows, 0, rows, 0, common);
    }
    if (common < tokens) {
      float[][] rest = network.prefixProbabilities(inspection, common);
      System.arraycopy(rest, 0, rows, common, rest.length);
    }
    last.put(network.key(), new Known(network, inspection, rows));
    return rows;
  }
}
