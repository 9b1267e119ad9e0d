package org.remanence.study.units;

/**
 * Something that can be told of every token of a sentence without asking a network, such as whether
 * a negation has been read yet. What is counted "so far" is counted in the order of reading.
 */
public interface Concept {

  /** Returns whether all its values are 0 (it does not hold) or 1 (it holds). */
  boolean isBinary();

  /**
   * Returns whether it depends on the place of a token alone, so that it is the same in all
   * sentences.
   */
  default boolean isPlaceAlone() {
    return false;
  }

  /**
   * One number per token, in the order of the tokens.
   *
   * @param backward whether the reader comes from the last token
   * @return all NaN where the concept is not defined in this sentence
   */
  double[] values(Sentence sentence, boolean backward);
}
