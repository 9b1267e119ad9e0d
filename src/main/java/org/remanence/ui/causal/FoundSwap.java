package org.remanence.ui.causal;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.study.causal.CausalText;
import org.remanence.study.causal.SwapSearch;
import org.remanence.study.causal.SwapWords;

/**
 * Smallest swap that changes an answer.
 *
 * @param network whose answer it is
 * @param base the sentence that it is made in
 * @param amongSeen whether only words were tried that stand between the same neighbours in the
 *     training texts; empty where these are not known
 */
record FoundSwap(
    Classifier network, String base, SwapSearch.Found found, Optional<Boolean> amongSeen) {

  /**
   * Looks among the words that stand between the same neighbours in the training texts first, then
   * among all words that the network knows.
   *
   * @param trained the training texts, cut into words; none where they are not known
   * @throws LocalizedException if no swap changes the answer
   */
  static FoundSwap search(
      Classifier network, String text, List<List<String>> trained, DoubleConsumer onProgress) {
    SwapSearch search = new SwapSearch(network, onProgress);
    return search
        .smallest(text, SwapWords.seen(trained))
        .map(found -> new FoundSwap(network, text, found, Optional.of(true)))
        .or(
            () ->
                search
                    .smallest(text, SwapWords.known(network.vocabulary()))
                    .map(
                        found ->
                            new FoundSwap(
                                network,
                                text,
                                found,
                                trained.isEmpty() ? Optional.empty() : Optional.of(false))))
        .orElseThrow(() -> new LocalizedException("causal.no-swap"));
  }

  /** Returns whether it is what makes the second of these sentences of the first one. */
  boolean isBetween(Classifier reader, String first, String second) {
    return network == reader && base.equals(first) && found.text().equals(second);
  }

  /** The swap in words, and among which others it was found. */
  String text() {
    String among =
        amongSeen
            .map(seen -> " " + Messages.text(seen ? "causal.swap.seen" : "causal.swap.any"))
            .orElse("");
    return CausalText.swap(found) + among;
  }
}
