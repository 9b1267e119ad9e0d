package org.remanence.study.units;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Evidence of each word for a label: the logarithm of the odds of a sentence that has the word to
 * bear the label rather than another, each count smoothed by one. Learnt from labelled sentences
 * alone; no network has a say.
 */
final class LabelWords implements ToDoubleFunction<String> {
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * @param sentences of the training part
   */
  LabelWords(List<Sentence> sentences, String label) {
    Map<String, int[]> counts = new HashMap<>();
    int[] sizes = new int[2];
    for (Sentence sentence : sentences) {
      int side = sentence.label().equals(label) ? 1 : 0;
      sizes[side]++;
      for (String word : new HashSet<>(sentence.tokens())) {
        counts.computeIfAbsent(word, key -> new int[2])[side]++;
      }
    }
    counts.forEach(
        (word, count) ->
            weights.put(word, logShare(count[1], sizes[1]) - logShare(count[0], sizes[0])));
  }

  private static double logShare(int with, int all) {
    return Math.log((with + 1.0) / (all + 2.0));
  }

  @Override
  public double applyAsDouble(String word) {
    return weights.getOrDefault(word, 0.0);
  }
}
