package org.remanence.study.statistics;

import java.util.BitSet;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Test of whether two classifiers that answered the same texts are right equally often. */
public final class McNemar {
  private McNemar() {}

  /** The same of what two classifiers have right: a bit for each text. */
  public static double exact(BitSet first, BitSet second) {
    return exact(onlyFirst(first, second), onlyFirst(second, first));
  }

  /** Texts that the first has right and the second wrong. */
  public static int onlyFirst(BitSet first, BitSet second) {
    BitSet only = (BitSet) first.clone();
    only.andNot(second);
    return only.cardinality();
  }

  /**
   * The exact two-sided p value of McNemar’s test (1947): if both are right equally often, a text
   * that only one of them has right is the first’s with probability 1/2, so that their number is
   * binomial. Twice the smaller tail, at most 1 (Fagerland, Lydersen &amp; Laake 2013, the exact
   * conditional test; never too often below the level).
   *
   * @param onlyFirst texts that the first has right and the second wrong
   * @param onlySecond texts the other way round
   */
  public static double exact(int onlyFirst, int onlySecond) {
    int discordant = onlyFirst + onlySecond;
    if (discordant == 0) {
      return 1;
    }
    double tail =
        BinomialDistribution.of(discordant, 0.5)
            .cumulativeProbability(Math.min(onlyFirst, onlySecond));
    return Math.min(1, 2 * tail);
  }
}
