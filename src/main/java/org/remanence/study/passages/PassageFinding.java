package org.remanence.study.passages;

import java.util.List;

/**
 * Passages like the one asked about.
 *
 * @param matches the most alike first; none where no unit asked about is on over a stretch
 * @param sentences how many were read
 * @param shuffledLimit score that the best passage stays at or below in 95 of 100 searches in which
 *     each unit has its line of another sentence
 * @param randomMean mean score of the best passage for as many units drawn at random
 */
public record PassageFinding(
    PassageQuery query,
    List<PassageMatch> matches,
    int sentences,
    double shuffledLimit,
    double randomMean) {
  public PassageFinding {
    matches = List.copyOf(matches);
  }

  public int aboveChance() {
    return (int) matches.stream().filter(PassageMatch::aboveChance).count();
  }
}
