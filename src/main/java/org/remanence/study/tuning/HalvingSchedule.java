package org.remanence.study.tuning;

import java.util.ArrayList;
import java.util.List;

/**
 * Schedule of how many trials are trained how far: successive halving (Jamieson and Talwalkar
 * 2016). The first rung is long, a third of all epochs, since a network may stand on a plateau for
 * ten epochs before it learns; each further rung goes on with the better half.
 *
 * @param trials in the first rung
 * @param epochs of a trial that goes on to the end
 */
public record HalvingSchedule(int trials, int epochs) {
  private static final int MAX_RUNGS = 3;

  /**
   * A stage after which trials are compared.
   *
   * @param number from 1
   * @param trials that are trained in it
   * @param epochs that each has had at its end, those of earlier rungs included
   */
  public record Rung(int number, int trials, int epochs) {}

  /** Such as 8 trials for 14 of 40 epochs, 4 on to 27, 2 on to 40. */
  public List<Rung> rungs() {
    int max = MAX_RUNGS;
    // As many halvings as there are trials for, and at least an epoch between two.
    while (max > 1 && (trials >> (max - 1) == 0 || epochs < max)) {
      max--;
    }
    List<Rung> rungs = new ArrayList<>();
    for (int i = 1; i <= max; i++) {
      int left = (trials + (1 << (i - 1)) - 1) >> (i - 1);
      rungs.add(new Rung(i, left, (epochs * i + max - 1) / max));
    }
    return rungs;
  }

  /** Epochs that are trained in all, if no trial diverges. */
  public int totalEpochs() {
    int total = 0;
    int before = 0;
    for (Rung rung : rungs()) {
      total += rung.trials() * (rung.epochs() - before);
      before = rung.epochs();
    }
    return total;
  }
}
