package org.remanence.text.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that praises or blames, plain or negated.
 *
 * @param word its forms between slashes
 * @param type "adjective" or "verb", as in the frames
 * @param kind of aspects it goes with
 * @param sense what it is about, such as taste or noise
 * @param positive what it says, negation included
 */
record Opinion(
    String word, String type, String kind, String sense, boolean negated, boolean positive) {
  private static final String ADJECTIVE = "adjective";
  private static final String VERB = "verb";

  /** Every opinion of a lexicon, negated ones after the plain. */
  static List<Opinion> all(Lexicon lexicon) {
    List<Opinion> plain = new ArrayList<>();
    lexicon
        .adjectives()
        .forEach(
            (kind, senses) ->
                senses.forEach((sense, words) -> addTo(plain, words, ADJECTIVE, kind, sense)));
    addTo(plain, lexicon.verbs(), VERB, Lexicon.ANY_KIND, VERB);
    List<Opinion> all = new ArrayList<>(plain);
    plain.stream()
        .filter(opinion -> lexicon.negatable().contains(Inflection.first(opinion.word())))
        .map(Opinion::negate)
        .forEach(all::add);
    return all;
  }

  boolean suits(Lexicon.Aspect aspect) {
    return kind.equals(Lexicon.ANY_KIND) || kind.equals(aspect.kind());
  }

  boolean fits(Lexicon.Frame frame) {
    return frame.word().equals(type) && frame.negated() == negated;
  }

  /** Whether one thing can be this and that at once: "robust but slow", not "quiet but noisy". */
  boolean goesWith(Opinion other) {
    return isSpecific() && other.isSpecific() && !sense.equals(other.sense);
  }

  private boolean isSpecific() {
    return type.equals(VERB) || !kind.equals(Lexicon.ANY_KIND);
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
