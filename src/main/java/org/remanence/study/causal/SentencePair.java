package org.remanence.study.causal;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

/**
 * Two sentences of equally many words that a network has read, word beside word.
 *
 * @param base the sentence that is read with something put in
 * @param source the sentence that what is put in comes from
 */
public record SentencePair(Inspection base, Inspection source) {

  /**
   * Lets a network read two sentences.
   *
   * @throws LocalizedException if the network cannot be patched, or reads no words or not equally
   *     many
   */
  static SentencePair of(Classifier network, String base, String source) {
    CausalMap.requirePatchable(network);
    SentencePair pair = new SentencePair(network.inspect(base), network.inspect(source));
    if (pair.tokens() == 0 || pair.source.tokens().isEmpty()) {
      throw new LocalizedException("causal.no-words");
    }
    int more = pair.source.tokens().size() + pair.source.dropped();
    if (pair.tokens() + pair.base.dropped() != more) {
      throw new LocalizedException("causal.lengths", pair.tokens() + pair.base.dropped(), more);
    }
    return pair;
  }

  /** Number of words that are read of each. */
  public int tokens() {
    return base.tokens().size();
  }

  /** The words of the base sentence. */
  public List<String> words() {
    return base.tokens().stream().map(Inspection.Token::text).toList();
  }

  /** Indices of the words that are not the same to the network. */
  public List<Integer> differing() {
    return IntStream.range(0, tokens())
        .filter(t -> base.tokens().get(t).id() != source.tokens().get(t).id())
        .boxed()
        .toList();
  }

  /** The layers and directions of the network, on the base sentence. */
  public List<LayerTrace> layers() {
    return base.trace().layers();
  }
}
