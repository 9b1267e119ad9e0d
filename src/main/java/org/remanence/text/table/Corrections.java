package org.remanence.text.table;

import java.util.Map;
import java.util.Set;

/**
 * Findings of the first reading of a table for the second.
 *
 * @param labels the spelling of each label that is not its own
 * @param rare labels whose rows are left out
 * @param contradictory texts that are left out, by {@link TextLook#hash}
 */
record Corrections(Map<String, String> labels, Set<String> rare, Set<Long> contradictory) {
  String label(String label) {
    return labels.getOrDefault(label, label);
  }
}
