package org.remanence.study.passages;

import java.util.List;
import org.remanence.study.units.Sentence;

/**
 * Passages like the one asked about.
 *
 * @param matches the most alike first; none where no unit asked about is on over a stretch
 * @param searched the sentences that were read
 * @param seed of what the controls draw
 * @param shuffledLimit score that the best passage stays at or below in 95 of 100 searches in which
 *     each unit has its line of another sentence
 * @param randomMean mean score of the best passage for as many units drawn at random
 */
public record PassageFinding(
    PassageQuery query,
    List<PassageMatch> matches,
    List<Sentence> searched,
    long seed,
    double shuffledLimit,
    double randomMean) {
  public PassageFinding {
    matches = List.copyOf(matches);
    searched = List.copyOf(searched);
  }

  /** Number of sentences that were read. */
  public int sentences() {
    return searched.size();
  }

  public int aboveChance() {
    return (int) matches.stream().filter(PassageMatch::aboveChance).count();
  }
}
