package org.remanence.model.language;

/**
 * One epoch of a language model; losses are mean cross-entropies in nats for each token.
 *
 * @param loss mean over the epoch's windows as they were trained (with dropout)
 * @param validationLoss on the validation part, after the epoch
 * @param validationBitsPerCharacter there
 */
public record LanguageEpoch(
    int epoch, double loss, double validationLoss, double validationBitsPerCharacter) {

  public double validationPerplexity() {
    return Math.exp(validationLoss);
  }
}
