package org.remanence.text.grammar;

import java.util.List;
import java.util.stream.IntStream;

/** A review before it is accepted: its tokens, the template it follows, its two opinions. */
record Draft(String text, List<String> tokens, Template template, List<Opinion> opinions) {

  /** Index of the token whose opinion is the verdict. */
  int decisive() {
    List<String> forms = List.of(opinions.get(template.decides() - 1).word().split("/"));
    int[] places =
        IntStream.range(0, tokens.size()).filter(i -> forms.contains(tokens.get(i))).toArray();
    if (places.length != 1) {
      throw new IllegalStateException("opinion words elsewhere than in opinions: " + text);
    }
    return places[0];
  }

  /**
   * How many tokens are between the connective and the word that decides.
   *
   * @param connective tokens of the template's connective
   */
  int gap(List<String> connective) {
    int turn = tokens.indexOf(connective.get(0));
    int word = decisive();
    return word > turn ? word - turn - connective.size() : turn - word - 1;
  }
}
