package org.remanence.study;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.remanence.text.LabelledText;

/**
 * The rule “believe the last opinion”: it says of a text what its last opinion says by itself, and
 * remembers nothing before it. What a network is not better at than this rule shows no memory.
 */
public final class LastOpinionRule {
  private LastOpinionRule() {}

  /** Returns whether it has an answer to each of the texts, of which there are some. */
  public static boolean isKnown(List<LabelledText> texts) {
    return !texts.isEmpty() && texts.stream().noneMatch(text -> text.lastOpinion().isEmpty());
  }

  /** Number of the texts that it has right; empty if it is not known. */
  public static Optional<HitCount> hitCount(List<LabelledText> texts) {
    return right(texts).map(right -> new HitCount(right.cardinality(), texts.size()));
  }

  /** A bit for each text that it has right; empty if it is not known. */
  public static Optional<BitSet> right(List<LabelledText> texts) {
    if (!isKnown(texts)) {
      return Optional.empty();
    }
    BitSet right = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      right.set(i, texts.get(i).lastOpinion().equals(texts.get(i).label()));
    }
    return Optional.of(right);
  }
}
