package org.remanence.model.language;

/**
 * Scores of a finished language model.
 *
 * @param loss mean cross-entropy on the test part, in nats for each token
 * @param bitsPerCharacter of the test part
 * @param heldOut whether that part was not trained on; a corpus too short to cut is measured on
 *     itself
 * @param epochs trained
 * @param bestEpoch the one whose weights were kept
 * @param seconds of training
 */
public record LanguageMetrics(
    double loss,
    double bitsPerCharacter,
    boolean heldOut,
    int epochs,
    int bestEpoch,
    double seconds) {

  /** e to the loss: between how many tokens the model wavers. */
  public double perplexity() {
    return Math.exp(loss);
  }
}
