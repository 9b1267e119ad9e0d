package org.remanence.study.passages;

import org.remanence.study.units.Sentence;

/**
 * A passage over which the units asked about do alike.
 *
 * @param shared how many of them are on over it and not beside it
 * @param others how many other units are
 * @param score shared over all units that are on over the one passage or the other (Jaccard index),
 *     in [0, 1]
 * @param aboveChance whether that is above what lines of other sentences reach
 * @param active share of the units asked about that are on, for each word of the sentence
 */
public record PassageMatch(
    Sentence sentence,
    Stretch stretch,
    int shared,
    int others,
    double score,
    boolean aboveChance,
    double[] active) {

  /** The words of the passage. */
  public String words() {
    return String.join(" ", sentence.tokens().subList(stretch.from(), stretch.to() + 1));
  }
}
