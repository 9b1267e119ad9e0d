package org.remanence.study.units;

import java.util.Arrays;

/**
 * A unit's course over a sentence, beside the concept's.
 *
 * @param concept one number per token
 * @param values the unit's, one per token
 * @param agreement the sentence's mean part in their covariance over all sentences, in the unit's
 *     direction: below 0 it goes against the concept
 */
public record UnitSentence(Sentence sentence, double[] concept, double[] values, double agreement) {

  boolean isChanging() {
    return Arrays.stream(concept).distinct().count() > 1;
  }
}
