package org.remanence.text.grammar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The opinions to draw from. Each is used about equally often under either verdict, so that no word
 * gives the verdict away.
 */
final class OpinionPool {
  private static final int DRAWN_TO_COMPARE = 5;

  private record Key(Opinion opinion, boolean positiveVerdict) {}

  private record Need(String kind, String use, boolean positive) {}

  private final List<Opinion> opinions;
  private final List<Lexicon.Frame> frames;
  private final Map<Key, Integer> uses = new HashMap<>();
  private final Map<Need, List<Opinion>> byNeed = new HashMap<>();
  private final Random random;

  OpinionPool(Lexicon lexicon, Random random) {
    this.opinions = Opinion.all(lexicon);
    this.frames = lexicon.frames();
    this.random = random;
  }

  /** An opinion on that aspect that can be used in that way, and is not yet too common under it. */
  Opinion draw(Lexicon.Aspect aspect, String use, boolean positive, boolean positiveVerdict) {
    List<Opinion> candidates =
        byNeed.computeIfAbsent(
            new Need(aspect.kind(), use, positive), key -> candidates(aspect, use, positive));
    return Stream.generate(() -> candidates.get(random.nextInt(candidates.size())))
        .limit(DRAWN_TO_COMPARE)
        .min(Comparator.comparingInt(opinion -> wear(opinion, positiveVerdict)))
        .orElseThrow();
  }

  private List<Opinion> candidates(Lexicon.Aspect aspect, String use, boolean positive) {
    return opinions.stream()
        .filter(opinion -> opinion.positive() == positive && opinion.suits(aspect))
        .filter(opinion -> !frames(opinion, use).isEmpty())
        .toList();
  }

  /** The frames that put an opinion to that use. */
  List<Lexicon.Frame> frames(Opinion opinion, String use) {
    return frames.stream().filter(frame -> opinion.fits(frame) && frame.use(use) != null).toList();
  }

  void countUse(Opinion opinion, boolean positiveVerdict) {
    uses.merge(new Key(opinion, positiveVerdict), 1, Integer::sum);
  }

  /** Higher the more it was used under that verdict, above all beyond its use under the other. */
  private int wear(Opinion opinion, boolean positiveVerdict) {
    return 2 * uses.getOrDefault(new Key(opinion, positiveVerdict), 0)
        - uses.getOrDefault(new Key(opinion, !positiveVerdict), 0);
  }
}
