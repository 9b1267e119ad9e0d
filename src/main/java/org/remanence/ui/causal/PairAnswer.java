package org.remanence.ui.causal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.study.causal.CausalMap;

/**
 * Answer of a network to a pair of sentences.
 *
 * @param network null if there is none to ask
 * @param map its causal map; empty if there is no second sentence yet, or with a problem
 * @param problem the reason why there is no map
 */
record PairAnswer(
    @Nullable Classifier network, Optional<CausalMap> map, Optional<LocalizedException> problem) {
  /** Nothing asked. */
  static final PairAnswer NONE = new PairAnswer(null, Optional.empty(), Optional.empty());

  /** Lets a network read two sentences. */
  static PairAnswer of(Classifier network, String base, String source) {
    try {
      return new PairAnswer(
          network, Optional.of(CausalMap.of(network, base, source)), Optional.empty());
    } catch (LocalizedException problem) {
      return new PairAnswer(network, Optional.empty(), Optional.of(problem));
    }
  }
}
