package org.remanence.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Inspections that go on from the network's one before: while someone types, most of a sentence has
 * been read already. For any thread.
 */
public final class ReadingCache {
  private final Map<NetworkKey, Known> last = new HashMap<>();

  private record Known(Inspectable network, Inspection inspection) {}

  /** As {@link Inspectable#inspect(String)} gives. */
  public synchronized Inspection inspect(Inspectable network, String text) {
    Known known = last.get(network.key());
    Inspection inspection =
        known != null && known.network == network
            ? network.inspect(text, known.inspection)
            : network.inspect(text);
    last.put(network.key(), new Known(network, inspection));
    return inspection;
  }
}
