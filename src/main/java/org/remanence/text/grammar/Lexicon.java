package org.remanence.text.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words and sentence patterns of one language.
 *
 * <p>Words that inflect are written as their forms between slashes: one form for all, singular and
 * plural, or one for each agreement.
 *
 * @param positive label of praise
 * @param negative label of blame
 * @param agreements kinds of agreement in the order of the forms, such as masculine singular
 * @param rewrites spelling at word boundaries (elision, "an")
 * @param longTemplates patterns of long reviews
 * @param asides what long reviews speak of in between
 * @param predicates words of opinion that are no adjectives, by type: "verb", "feeling", "rank"
 * @param adjectives by kind of aspect and by sense; those of kind "any" go with every aspect
 * @param negatable first forms of the words that are also used negated
 * @param only first forms of the words that a frame may be kept for, by the name of the set
 * @param who whose view it is
 * @param when it holds, by tense; under "any" what goes with each
 * @param relatives clauses that go with any aspect
 */
record Lexicon(
    String positive,
    String negative,
    List<String> agreements,
    List<Rewrite> rewrites,
    List<Template> templates,
    List<Template> longTemplates,
    Asides asides,
    List<Frame> frames,
    Map<String, Words> predicates,
    Map<String, Map<String, Words>> adjectives,
    Set<String> negatable,
    Map<String, Set<String>> only,
    List<String> who,
    Map<String, List<String>> when,
    List<String> relatives,
    List<Domain> domains) {

  static final String ANY = "any";

  /** Tenses that a review can be told in; it keeps to one of them. */
  static final List<String> TENSES = List.of("present", "past");

  /** A regular expression and its replacement. */
  record Rewrite(String find, String replace) {}

  /** Inflected words of either polarity. */
  record Words(List<String> positive, List<String> negative) {}

  /**
   * Subject of reviews.
   *
   * @param of the thing as a complement
   * @param leads sentences without opinion to begin with
   * @param where adverbials of place that suit it
   */
  record Domain(List<String> of, List<String> leads, List<String> where, List<Aspect> aspects) {}

  /**
   * A part of the thing that can be praised or blamed.
   *
   * @param the the definite noun phrase
   * @param a the indefinite one, with "~" where an adjective goes
   */
  record Aspect(String kind, String the, String a, String agrees) {}

  /**
   * Frame in which an opinion word becomes a predicate. "~" stands for the word, "@" for what it is
   * about.
   *
   * @param word type of the words it is for
   * @param tense that it is in; null if it goes with each
   * @param only name of the set of words it is kept for; null if it goes with all of its type
   * @param uses its text by use: "is" in a main clause, "be" in a subordinate clause that asks for
   *     its own mood, "first" in a main clause that another predicate may join, "also" joined to
   *     such a clause, "bare" without verb after a subordinating connective, "a" inside a noun
   *     phrase; "we", "may", "went" and "did" are "is", "be", "first" and "also" with the thing as
   *     object
   */
  record Frame(
      String word,
      boolean negated,
      @Nullable String tense,
      @Nullable String only,
      Map<String, String> uses) {

    boolean goesWith(String otherTense) {
      return tense == null || tense.equals(otherTense);
    }
  }
}
