package org.remanence.study.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm’s correction: many tests at once find something by chance more often than one. */
public final class Holm {
  private Holm() {}

  /**
   * Corrected p values, in the order given: the i-th smallest of m is multiplied by m − i + 1, and
   * none is smaller than one before it (Holm 1979). Of all true null hypotheses, one or more are
   * rejected with at most the level’s probability, however the tests depend on each other.
   */
  public static double[] adjust(double[] p) {
    List<Integer> smallestFirst =
        IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).toList();
    double[] adjusted = new double[p.length];
    double atLeast = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int i = smallestFirst.get(rank);
      atLeast = Math.max(atLeast, Math.min(1, (p.length - rank) * p[i]));
      adjusted[i] = atLeast;
    }
    return adjusted;
  }
}
