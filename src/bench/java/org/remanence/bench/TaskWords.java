package org.remanence.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;
import org.remanence.text.Tokenizer;

/** Where a task's words come from. */
public enum TaskWords {
  /** All words of the vocabulary alike. */
  RANDOM,

  /** The built-in English reviews, one after another, whose words repeat as those of texts do. */
  REVIEWS;

  /** Numbers 0 and 1 are padding and unknown words. */
  private static final int FIRST = 2;

  /** Gives one word after another. */
  IntSupplier supply(int vocabulary, Random random) {
    if (this == RANDOM) {
      return () -> FIRST + random.nextInt(vocabulary - FIRST);
    }
    int[] text = reviews(random);
    int[] at = {0};
    return () -> text[at[0]++ % text.length];
  }

  /** In the order of a training, in which no review stands beside those like it. */
  private static int[] reviews(Random random) {
    List<LabelledText> texts =
        new ArrayList<>(BuiltInDatasets.load(BuiltInDatasets.REVIEWS_EN).examples());
    Collections.shuffle(texts, random);
    Map<String, Integer> numbers = new HashMap<>();
    return texts.stream()
        .flatMap(text -> Tokenizer.tokenize(text.text()).stream())
        .mapToInt(word -> numbers.computeIfAbsent(word, any -> FIRST + numbers.size()))
        .toArray();
  }
}
