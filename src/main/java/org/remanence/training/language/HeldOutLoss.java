package org.remanence.training.language;

import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.language.LanguageNetwork;
import org.remanence.engine.language.LanguageScorer;
import org.remanence.text.corpus.TokenStream;

/**
 * Loss of a network that predicts a running text.
 *
 * @param nats mean cross-entropy for each token
 * @param bitsPerCharacter the same for each character of the text
 */
record HeldOutLoss(double nats, double bitsPerCharacter) {
  private static final int WINDOW = 64;
  private static final int MAX_STREAMS = 16;

  /** Tokens of a stream that make its cold start count for little. */
  private static final int TOKENS_PER_STREAM = 1000;

  static HeldOutLoss of(NetworkShape shape, Weights weights, TokenStream text) {
    int max = Math.max(1, Math.min(MAX_STREAMS, text.size() / TOKENS_PER_STREAM));
    TextStreams streams = new TextStreams(text, max, WINDOW);
    LanguageScorer scorer =
        new LanguageScorer(new LanguageNetwork(shape, weights), streams.count());
    double loss = 0;
    long positions = 0;
    for (int i = 0; i < streams.windows(); i++) {
      TextStreams.Window window = streams.get(i);
      loss += scorer.loss(window.ids(), window.next());
      positions += window.positions();
    }
    double nats = loss / positions;
    return new HeldOutLoss(nats, nats / Math.log(2) * text.size() / text.characters());
  }
}
