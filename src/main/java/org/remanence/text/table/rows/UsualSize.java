package org.remanence.text.table.rows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The number of cells that most rows have, the smaller of two that are as frequent.
 *
 * @param cells at least 1
 * @param rows that have so many
 */
record UsualSize(int cells, int rows) {
  static UsualSize of(Stream<List<String>> rows) {
    Map<Integer, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> new UsualSize(most.getKey(), most.getValue()))
        .orElse(new UsualSize(1, 0));
  }
}
