package org.remanence.text.grammar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The opinions to draw from. Each is used about equally often under either verdict, so that no word
 * gives the verdict away.
 */
final class OpinionPool {
  private static final int DRAWN_TO_COMPARE = 6;

  private record Key(Opinion opinion, boolean positiveVerdict) {}

  /**
   * Requirements on an opinion.
   *
   * @param kind of the aspect it is on
   * @param specific whether it has to be about something definite, such as taste or noise
   */
  record Need(String kind, String use, String tense, boolean specific, boolean positive) {}

  private final List<Opinion> opinions;
  private final Lexicon lexicon;
  private final Map<Key, Integer> uses = new HashMap<>();
  private final Map<List<Object>, List<String>> predicates = new HashMap<>();
  private final Map<Need, List<Opinion>> byNeed = new HashMap<>();
  private final Random random;

  OpinionPool(Lexicon lexicon, Random random) {
    this.opinions = Opinion.all(lexicon);
    this.lexicon = lexicon;
    this.random = random;
  }

  /** An opinion that is what is asked, and not yet too common under that verdict. */
  Opinion draw(Need need, boolean positiveVerdict) {
    List<Opinion> candidates = byNeed.computeIfAbsent(need, this::candidates);
    return Stream.generate(() -> candidates.get(random.nextInt(candidates.size())))
        .limit(DRAWN_TO_COMPARE)
        .min(Comparator.comparingInt(opinion -> wear(opinion, positiveVerdict)))
        .orElseThrow();
  }

  private List<Opinion> candidates(Need need) {
    return opinions.stream()
        .filter(opinion -> opinion.positive() == need.positive() && opinion.suits(need.kind()))
        .filter(opinion -> opinion.isSpecific() || !need.specific())
        .filter(opinion -> !predicates(opinion, need.use(), need.tense()).isEmpty())
        .toList();
  }

  /** The texts that put an opinion to that use in that tense. */
  List<String> predicates(Opinion opinion, String use, String tense) {
    return predicates.computeIfAbsent(
        List.of(opinion, use, tense), key -> makePredicates(opinion, use, tense));
  }

  private List<String> makePredicates(Opinion opinion, String use, String tense) {
    return lexicon.frames().stream()
        .filter(frame -> opinion.fits(frame, lexicon.only()) && frame.goesWith(tense))
        .map(frame -> frame.uses().get(use))
        .filter(Objects::nonNull)
        .toList();
  }

  void countUse(Opinion opinion, boolean positiveVerdict) {
    uses.merge(new Key(opinion, positiveVerdict), 1, Integer::sum);
  }

  /** Wear of some opinions under that verdict. */
  int wear(List<Opinion> several, boolean positiveVerdict) {
    return several.stream().mapToInt(opinion -> wear(opinion, positiveVerdict)).sum();
  }

  /** Higher the more it was used under that verdict, above all beyond its use under the other. */
  private int wear(Opinion opinion, boolean positiveVerdict) {
    return 3 * uses.getOrDefault(new Key(opinion, positiveVerdict), 0)
        - 2 * uses.getOrDefault(new Key(opinion, !positiveVerdict), 0);
  }
}
