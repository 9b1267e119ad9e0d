package org.remanence.training.language;

import org.remanence.model.language.LanguageModel;
import org.remanence.text.corpus.TokenStream;

/** What a training would measure of a model. */
public final class HeldOutLosses {
  private HeldOutLosses() {}

  /**
   * Of a running text.
   *
   * @param nats mean cross-entropy for each token
   */
  public record Loss(double nats, double bitsPerCharacter) {}

  public static Loss of(LanguageModel model, TokenStream text) {
    HeldOutLoss loss = HeldOutLoss.of(model.shape(), model.weights(), text);
    return new Loss(loss.nats(), loss.bitsPerCharacter());
  }
}
