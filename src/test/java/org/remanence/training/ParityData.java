package org.remanence.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.remanence.text.Vocabulary;

/** Sentences of words 2…9, labelled by whether the first is even; small and the same every time. */
public final class ParityData {
  private ParityData() {}

  public static TrainingData make() {
    Random random = new Random(9);
    List<TrainingData.Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int[] ids = random.ints(1 + random.nextInt(8), 2, 10).toArray();
      examples.add(new TrainingData.Example(ids, ids[0] % 2));
    }
    return new TrainingData(
        new Vocabulary(List.of("<pad>", "<unk>", "a", "b", "c", "d", "e", "f", "g", "h")),
        List.of("even", "odd"),
        examples.subList(0, 40),
        examples.subList(40, 50),
        examples.subList(50, 60),
        "test");
  }
}
