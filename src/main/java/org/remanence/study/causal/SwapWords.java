package org.remanence.study.causal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.remanence.text.Vocabulary;

/** The words that may stand in the place of another one. */
@FunctionalInterface
public interface SwapWords {

  /** Words for the place of a token; the token itself may be among them. */
  Collection<String> at(List<String> tokens, int place);

  /** Every word that a network knows. */
  static SwapWords known(Vocabulary vocabulary) {
    List<String> words = vocabulary.words().subList(Vocabulary.UNKNOWN + 1, vocabulary.size());
    return (tokens, place) -> words;
  }

  /** Those that stand between the same two neighbours in some texts, cut into tokens. */
  static SwapWords seen(Collection<List<String>> texts) {
    Map<List<String>, Set<String>> between = new HashMap<>();
    for (List<String> tokens : texts) {
      for (int place = 0; place < tokens.size(); place++) {
        between
            .computeIfAbsent(neighbours(tokens, place), key -> new TreeSet<>())
            .add(tokens.get(place));
      }
    }
    return (tokens, place) -> between.getOrDefault(neighbours(tokens, place), Set.of());
  }

  private static List<String> neighbours(List<String> tokens, int place) {
    return List.of(
        place == 0 ? "" : tokens.get(place - 1),
        place + 1 == tokens.size() ? "" : tokens.get(place + 1));
  }
}
