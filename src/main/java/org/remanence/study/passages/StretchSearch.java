package org.remanence.study.passages;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Looks for the best stretch of one sentence after another, with tables that serve all of them. */
final class StretchSearch {
  private final int units;

  /** Units that are on over a stretch, by its first and its last word; 0 between two searches. */
  private final int[][] shared;

  private final int[][] others;

  /**
   * @param longest number of tokens of the longest sentence
   * @param units how many there are
   */
  StretchSearch(int longest, int units) {
    this.units = units;
    shared = new int[longest][longest];
    others = new int[longest][longest];
  }

  /**
   * The best one, the first of equals; empty if no unit asked about is on anywhere.
   *
   * @param tokens of the sentence
   * @param runs stretches over which a unit is on
   */
  Optional<BestStretch> best(int tokens, BitSet asked, IntFunction<List<Stretch>> runs) {
    int many = asked.cardinality();
    for (int unit = 0; unit < units; unit++) {
      int[][] counts = asked.get(unit) ? shared : others;
      for (Stretch run : runs.apply(unit)) {
        counts[run.from()][run.to()]++;
      }
    }
    BestStretch best = null;
    for (int from = 0; from < tokens; from++) {
      for (int to = from; to < tokens; to++) {
        int both = shared[from][to];
        double score = both / (double) (many + others[from][to]);
        if (both > 0 && (best == null || score > best.score())) {
          best = new BestStretch(new Stretch(from, to), both, others[from][to], score);
        }
        shared[from][to] = 0;
        others[from][to] = 0;
      }
    }
    return Optional.ofNullable(best);
  }
}
