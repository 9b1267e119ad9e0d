package org.remanence.training;

/**
 * Share of the training texts that a file of word vectors knows.
 *
 * @param words of the vocabulary that are in the file
 * @param allWords of the vocabulary, without padding and unknown
 * @param tokens of the training texts whose word is in the file
 */
public record VectorCoverage(int words, int allWords, long tokens, long allTokens) {

  /** In [0, 1]. */
  public double ofWords() {
    return allWords == 0 ? 0 : (double) words / allWords;
  }

  /** In [0, 1]. */
  public double ofTokens() {
    return allTokens == 0 ? 0 : (double) tokens / allTokens;
  }
}
