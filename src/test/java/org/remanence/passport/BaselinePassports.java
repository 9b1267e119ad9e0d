package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.passport.result.NGramPassport;
import org.remanence.text.Vocabulary;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingData.Example;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.Baselines;

/** Passports of n-grams that were fitted to texts in which a pair of neighbours tells the class. */
final class BaselinePassports {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e");

  private BaselinePassports() {}

  static Stream<Passport> all() {
    TrainingData data =
        new TrainingData(
            Vocabulary.ofWords(WORDS, 100),
            List.of("x", "y", "z"),
            examples(200, 1),
            examples(60, 2),
            examples(80, 3),
            "test");
    return Baselines.measure(data, 1).stream()
        .filter(baseline -> baseline.kind() == Baseline.Kind.N_GRAMS)
        .map(
            baseline -> NGramPassport.of(baseline.accuracy(), baseline.parameters(), data, "12ab"));
  }

  /** The class is that of the one pair of neighbours which only it has, among words of all. */
  private static List<Example> examples(int count, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] ids =
          IntStream.range(0, 4 + random.nextInt(5)).map(word -> 2 + random.nextInt(2)).toArray();
      int label = random.nextInt(3);
      int place = random.nextInt(ids.length - 1);
      ids[place] = 4 + label;
      ids[place + 1] = 4 + (label + 1) % 3;
      examples.add(new Example(ids, label));
    }
    return examples;
  }
}
