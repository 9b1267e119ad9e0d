package org.remanence.study.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;

/**
 * The sentences in which units are looked for, each only once.
 *
 * @param train sentences of the training part
 * @param validation sentences of the validation part; with the first, units are chosen on them
 * @param heldOut those of the test part that are not among the others; the chosen units are scored
 *     on them
 */
public record SentenceParts(
    List<Sentence> train, List<Sentence> validation, List<Sentence> heldOut) {
  /** More of a part would not change what is found, and takes its time to cut into tokens. */
  private static final int MAX_OF_A_PART = 5000;

  public SentenceParts {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * The sentences of a split; of large parts some thousands.
   *
   * @param maxLength how many of a text's last tokens are read
   */
  public static SentenceParts of(Dataset dataset, Split split, int maxLength, long seed) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, dataset.examples().size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Set<List<String>> seen = new HashSet<>();
    List<Sentence> train = part(Part.TRAIN, order, dataset, split, maxLength, seen);
    List<Sentence> validation = part(Part.VALIDATION, order, dataset, split, maxLength, seen);
    return new SentenceParts(
        train, validation, part(Part.TEST, order, dataset, split, maxLength, seen));
  }

  /** The sentences on which units are chosen. */
  List<Sentence> fit() {
    List<Sentence> both = new ArrayList<>(train);
    both.addAll(validation);
    return both;
  }

  private static List<Sentence> part(
      Part part,
      List<Integer> order,
      Dataset dataset,
      Split split,
      int maxLength,
      Set<List<String>> seen) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i : order) {
      if (split.parts().get(i) == part && sentences.size() < MAX_OF_A_PART) {
        LabelledText example = dataset.examples().get(i);
        Sentence sentence = Sentence.of(example.text(), example.label(), maxLength);
        if (!sentence.tokens().isEmpty() && seen.add(sentence.tokens())) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }
}
