package org.remanence.study.units;

import java.util.Comparator;
import java.util.List;

/**
 * Score of one unit that tracks the concept.
 *
 * @param backward whether its layer reads from the last token
 * @param direction 1 if it rises with the concept, −1 if it falls
 * @param fit its score on the sentences by which it was chosen
 * @param heldOut its score, in the same direction, on sentences that had no say in the choice
 * @param aboveChance whether the latter is above what the best of shuffled controls reaches
 * @param sentences the unit's course over each held-out sentence
 */
public record UnitScore(
    UnitPlace place,
    boolean backward,
    int direction,
    double fit,
    double heldOut,
    boolean aboveChance,
    List<UnitSentence> sentences) {
  public UnitScore {
    sentences = List.copyOf(sentences);
  }

  /** Sentences in which the concept changes and the unit goes with it most. */
  public List<UnitSentence> best(int max) {
    return sentences.stream()
        .filter(UnitSentence::isChanging)
        .sorted(Comparator.comparingDouble(UnitSentence::agreement).reversed())
        .limit(max)
        .toList();
  }

  /** Sentences in which it goes against the concept most. */
  public List<UnitSentence> worst(int max) {
    return sentences.stream()
        .filter(sentence -> sentence.agreement() < 0)
        .sorted(Comparator.comparingDouble(UnitSentence::agreement))
        .limit(max)
        .toList();
  }
}
