package org.remanence.text.grammar;

import java.util.List;
import java.util.stream.IntStream;

/** A review before it is accepted: its tokens, the template it follows, its two opinions. */
record DraftReview(String text, List<String> tokens, Template template, List<Opinion> opinions) {

  /** Index of the token whose opinion is the verdict. */
  int decisive() {
    return place(template.decides());
  }

  /** Returns whether the opinion that stands last is the verdict. */
  boolean isLastDecisive() {
    return decisive() == Math.max(place(1), place(2));
  }

  /**
   * Number of tokens between the connective and the word of an opinion.
   *
   * @param connective tokens of the template's connective
   * @param opinion 1 or 2
   */
  int gap(List<String> connective, int opinion) {
    int turn = tokens.indexOf(connective.get(0));
    int word = place(opinion);
    return word > turn ? word - turn - connective.size() : turn - word - 1;
  }

  /** Index of the word of opinion 1 or 2. */
  private int place(int opinion) {
    List<String> forms = List.of(opinions.get(opinion - 1).word().split("/"));
    int[] places =
        IntStream.range(0, tokens.size()).filter(i -> forms.contains(tokens.get(i))).toArray();
    if (places.length != 1) {
      throw new IllegalStateException("opinion words elsewhere than in opinions: " + text);
    }
    return places[0];
  }
}
