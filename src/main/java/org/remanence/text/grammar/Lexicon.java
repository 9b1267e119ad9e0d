package org.remanence.text.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * @param adjectives by kind of aspect and by sense; those of kind "any" go with every aspect
 * @param negatable first forms of the words that are also used negated
 * @param who whose view it is
 * @param when it holds
 * @param relatives clauses that go with any aspect
 */
record Lexicon(
    String positive,
    String negative,
    List<String> agreements,
    List<Rewrite> rewrites,
    List<Template> templates,
    List<Frame> frames,
    Words verbs,
    Map<String, Map<String, Words>> adjectives,
    Set<String> negatable,
    List<String> who,
    List<String> when,
    List<String> relatives,
    List<Domain> domains) {

  static final String ANY_KIND = "any";

  /** A regular expression and its replacement. */
  record Rewrite(String find, String replace) {}

  /** Inflected words of either polarity. */
  record Words(List<String> positive, List<String> negative) {}

  /**
   * What reviews are about.
   *
   * @param of the thing as a complement
   * @param where adverbials of place that suit it
   */
  record Domain(String of, List<String> where, List<Aspect> aspects) {}

  /**
   * A part of the thing that can be praised or blamed.
   *
   * @param the the definite noun phrase
   * @param a the indefinite one, with "~" where an adjective goes
   */
  record Aspect(String kind, String the, String a, String agrees) {}

  /**
   * How an opinion word becomes a predicate; a use that is null does not exist.
   *
   * @param is main clause
   * @param be subordinate clause that asks for its own mood
   * @param first main clause that another predicate may join
   * @param also joined to such a clause
   * @param bare without verb, after a subordinating connective
   * @param a inside a noun phrase
   */
  record Frame(
      String word,
      boolean negated,
      String is,
      String be,
      String first,
      String also,
      String bare,
      String a) {
    String use(String name) {
      return switch (name) {
        case "is" -> is;
        case "be" -> be;
        case "first" -> first;
        case "also" -> also;
        case "bare" -> bare;
        case "a" -> a;
        default -> throw new IllegalArgumentException("no use of a predicate: " + name);
      };
    }
  }
}
