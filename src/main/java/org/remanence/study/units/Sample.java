package org.remanence.study.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The sentences of a part that are really looked at, with the concept's course over each. Those in
 * which the concept is not defined are left out; of a concept that holds or does not, half of them
 * have it where there are as many.
 *
 * @param forward per sentence a number per token, for a reader from the first token
 * @param backward the same for a reader from the last token
 */
public record Sample(List<Sentence> sentences, List<double[]> forward, List<double[]> backward) {

  /**
   * Draws sentences.
   *
   * @param max how many sentences at most
   * @param maxTokens how many tokens in all at most
   */
  static Sample draw(List<Sentence> from, Concept concept, int max, int maxTokens, Random random) {
    List<Sentence> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    List<Sentence> with = new ArrayList<>();
    List<Sentence> without = new ArrayList<>();
    for (Sentence sentence : shuffled) {
      double[] values = concept.values(sentence, false);
      if (!Double.isNaN(values[0])) {
        (has(values) ? with : without).add(sentence);
      }
    }
    Sample sample = new Sample(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int tokens = 0;
    // In turns, and from one list alone once the other is used up.
    for (int i = 0; i < Math.max(with.size(), without.size()); i++) {
      for (List<Sentence> list : List.of(with, without)) {
        if (i < list.size() && sample.sentences.size() < max) {
          tokens += list.get(i).tokens().size();
          if (tokens > maxTokens) {
            return sample;
          }
          sample.add(list.get(i), concept);
        }
      }
    }
    return sample;
  }

  private void add(Sentence sentence, Concept concept) {
    sentences.add(sentence);
    forward.add(concept.values(sentence, false));
    backward.add(concept.values(sentence, true));
  }

  int size() {
    return sentences.size();
  }

  int tokens() {
    return forward.stream().mapToInt(values -> values.length).sum();
  }

  /** Number of sentences in which the concept holds somewhere. */
  int having() {
    return (int) forward.stream().filter(Sample::has).count();
  }

  /** Number of sentences with a token for which it does not hold. */
  int lacking() {
    return (int)
        forward.stream().filter(values -> Arrays.stream(values).anyMatch(v -> v == 0)).count();
  }

  /**
   * The concept over each sentence.
   *
   * @param back whether for a reader from the last token
   */
  public List<double[]> courses(boolean back) {
    return back ? backward : forward;
  }

  private static boolean has(double[] values) {
    return Arrays.stream(values).anyMatch(value -> value != 0);
  }
}
