package org.remanence.text.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that praises or blames, plain or negated.
 *
 * @param word its forms between slashes
 * @param type "adjective", or that of another predicate, as in the frames
 * @param kind of aspects it goes with
 * @param sense what it is about, such as taste or noise
 * @param positive what it says, negation included
 */
record Opinion(
    String word, String type, String kind, String sense, boolean negated, boolean positive) {
  private static final String ADJECTIVE = "adjective";

  /** Every opinion of a lexicon, negated ones after the plain. */
  static List<Opinion> all(Lexicon lexicon) {
    List<Opinion> plain = new ArrayList<>();
    lexicon
        .adjectives()
        .forEach(
            (kind, senses) ->
                senses.forEach((sense, words) -> addTo(plain, words, ADJECTIVE, kind, sense)));
    lexicon.predicates().forEach((type, words) -> addTo(plain, words, type, Lexicon.ANY, type));
    List<Opinion> all = new ArrayList<>(plain);
    plain.stream()
        .filter(opinion -> lexicon.negatable().contains(Inflection.first(opinion.word())))
        .map(Opinion::negate)
        .forEach(all::add);
    return all;
  }

  boolean suits(String kindOfAspect) {
    return kind.equals(Lexicon.ANY) || kind.equals(kindOfAspect);
  }

  boolean fits(Lexicon.Frame frame, Map<String, Set<String>> sets) {
    return frame.word().equals(type) && frame.negated() == negated && isIn(frame.only(), sets);
  }

  private boolean isIn(@Nullable String set, Map<String, Set<String>> sets) {
    return set == null
        || Objects.requireNonNull(sets.get(set), set).contains(Inflection.first(word));
  }

  boolean differsFrom(Opinion other) {
    return !word.equals(other.word);
  }

  /**
   * Returns whether one thing can be this and that at once: "robust but slow", not "quiet but
   * noisy".
   */
  boolean goesWith(Opinion other) {
    return !sense.equals(other.sense);
  }

  /** Returns whether it says what is good or bad about a thing. */
  boolean isSpecific() {
    return !type.equals(ADJECTIVE) || !kind.equals(Lexicon.ANY);
  }

  private Opinion negate() {
    return new Opinion(word, type, kind, sense, true, !positive);
  }

  private static void addTo(
      List<Opinion> opinions, Lexicon.Words words, String type, String kind, String sense) {
    words.positive().forEach(w -> opinions.add(new Opinion(w, type, kind, sense, false, true)));
    words.negative().forEach(w -> opinions.add(new Opinion(w, type, kind, sense, false, false)));
  }
}
