package org.remanence.text.grammar;

import java.util.List;

/** A review before it is accepted: its tokens, the template it follows, its two opinions. */
record Draft(String text, List<String> tokens, Template template, List<Opinion> opinions) {

  /** Index of the token whose opinion is the verdict. */
  int decisive() {
    List<String> forms = List.of(opinions.get(template.decides() - 1).word().split("/"));
    int word = 0;
    while (!forms.contains(tokens.get(word))) {
      word++;
    }
    return word;
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
