package org.remanence.training.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.text.Vocabulary;
import org.remanence.training.TrainingData;

class BagOfWordsBaselineTest {

  @Test
  void learnsFromWordsThatGiveTheLabelAway() {
    Baseline baseline = BagOfWordsBaseline.measure(data(true), 1, share -> {});
    assertThat(baseline.metrics().testAccuracy()).isEqualTo(1);
    assertThat(baseline.parameters()).isEqualTo(10 * 2 + 2);
  }

  @Test
  void isBlindToOrder() {
    Baseline baseline = BagOfWordsBaseline.measure(data(false), 1, share -> {});
    assertThat(baseline.metrics().testAccuracy()).isBetween(0.3, 0.7);
  }

  /** Each sentence has words 2 and 3 in some order, which is the label, or a word that tells it. */
  private static TrainingData data(boolean telltale) {
    Random random = new Random(2);
    List<TrainingData.Example> examples = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      int label = random.nextInt(2);
      int[] ids = {4 + random.nextInt(4), 2 + label, 3 - label, telltale ? 8 + label : 7};
      examples.add(new TrainingData.Example(ids, label));
    }
    return new TrainingData(
        new Vocabulary(IntStream.range(0, 10).mapToObj(i -> "w" + i).toList()),
        List.of("a", "b"),
        examples.subList(0, 120),
        examples.subList(120, 160),
        examples.subList(160, 240),
        "test");
  }
}
