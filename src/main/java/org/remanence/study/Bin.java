package org.remanence.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.remanence.i18n.NumberText;

/** A range of whole numbers, both ends included. */
public record Bin(int from, int to) {

  /** As people read it: {@code 3–5}, or the number alone where both ends are the same. */
  public String text() {
    return from == to
        ? NumberText.whole(from)
        : NumberText.whole(from) + "–" + NumberText.whole(to);
  }

  public boolean contains(int value) {
    return value >= from && value <= to;
  }

  /** Each of the numbers that occur, alone; those below 0 stand for unknown and have no bin. */
  public static List<Bin> each(int[] values) {
    return IntStream.of(values)
        .filter(value -> value >= 0)
        .distinct()
        .sorted()
        .mapToObj(value -> new Bin(value, value))
        .toList();
  }

  /**
   * At most {@code max} bins with about as many of the values in each, without gaps; values below 0
   * stand for unknown and have no bin.
   */
  public static List<Bin> even(int[] values, int max) {
    Map<Integer, Integer> counts = new TreeMap<>();
    IntStream.of(values).filter(value -> value >= 0).forEach(v -> counts.merge(v, 1, Integer::sum));
    int left = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Bin> bins = new ArrayList<>();
    int from = -1;
    int inside = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      from = from < 0 ? entry.getKey() : from;
      inside += entry.getValue();
      left -= entry.getValue();
      int binsLeft = max - bins.size();
      if (inside * (long) binsLeft >= (long) inside + left || left == 0) {
        bins.add(new Bin(from, entry.getKey()));
        from = left == 0 ? from : entry.getKey() + 1;
        inside = 0;
      }
    }
    return List.copyOf(bins);
  }
}
