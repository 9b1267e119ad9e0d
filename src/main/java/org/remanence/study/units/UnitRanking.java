package org.remanence.study.units;

import java.util.List;

/**
 * The units of a network that track a concept best.
 *
 * @param units the best first, by the sentences they were chosen on
 * @param candidates how many numbers the network has after each token
 * @param fitSentences how many sentences they were chosen on
 * @param heldOutSentences how many sentences they were then scored on
 * @param evidence for computing it again
 */
public record UnitRanking(
    Measure measure,
    List<UnitScore> units,
    ControlScores control,
    int candidates,
    int fitSentences,
    int heldOutSentences,
    Evidence evidence) {
  public UnitRanking {
    units = List.copyOf(units);
  }
}
