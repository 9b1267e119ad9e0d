package org.remanence.study.passages;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The stretch of a sentence over which the units that are on are most alike to those asked about.
 *
 * @param shared units asked about that are on over it and not beside it
 * @param others other units that are
 * @param score Jaccard index of the two sets of units
 */
record Alike(Stretch stretch, int shared, int others, double score) {

  /**
   * The best one, the first of equals; empty if no unit asked about is on anywhere.
   *
   * @param tokens of the sentence
   * @param runs stretches over which a unit is on
   * @param units how many there are
   */
  static Optional<Alike> best(
      int tokens, BitSet asked, IntFunction<List<Stretch>> runs, int units) {
    int[][] shared = new int[tokens][tokens];
    int[][] others = new int[tokens][tokens];
    for (int unit = 0; unit < units; unit++) {
      int[][] counts = asked.get(unit) ? shared : others;
      for (Stretch run : runs.apply(unit)) {
        counts[run.from()][run.to()]++;
      }
    }
    Alike best = null;
    for (int from = 0; from < tokens; from++) {
      for (int to = from; to < tokens; to++) {
        int both = shared[from][to];
        double score = both / (double) (asked.cardinality() + others[from][to]);
        if (both > 0 && (best == null || score > best.score())) {
          best = new Alike(new Stretch(from, to), both, others[from][to], score);
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
