package org.remanence.study.lag;

import java.util.List;

/**
 * A network that was trained with one seed, and what it answered afterwards with the weights of its
 * best epoch.
 *
 * @param epochs trained
 * @param validationLoss the lowest, in nats
 * @param hits right answers of {@link LagSettings#QUESTIONS} at each lag asked
 * @param known questions at each lag that were in training, word for word
 */
public record LagRun(
    long seed, int epochs, double validationLoss, List<Integer> hits, List<Integer> known) {
  public LagRun {
    hits = List.copyOf(hits);
    known = List.copyOf(known);
  }

  /** Share of right answers at the lag of that index. */
  public double share(int lag) {
    return (double) hits.get(lag) / LagSettings.QUESTIONS;
  }

  /** Returns whether training ended because the network knew the task. */
  public boolean knew() {
    return validationLoss <= LagSettings.KNOWN;
  }
}
