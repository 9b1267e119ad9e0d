package org.remanence.training.baselines;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.text.Vocabulary;
import org.remanence.training.Scores;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingData.Example;

class NGramBaselineTest {

  @Test
  void learnsFromNeighboursWhereABagOfWordsGuesses() {
    TrainingData data = pairs(1);
    Baseline nGrams = NGramBaseline.measure(data, share -> {});
    assertThat(nGrams.accuracy()).isEqualTo(1);
    assertThat(nGrams.predicted())
        .isEqualTo(data.test().stream().mapToInt(Example::label).toArray());
    assertThat(BagOfWordsBaseline.measure(data, 1, share -> {}).accuracy()).isBetween(0.35, 0.65);
  }

  @Test
  void guessesWhereTheWordsStandFurtherApart() {
    assertThat(NGramBaseline.measure(pairs(4), share -> {}).accuracy()).isBetween(0.35, 0.65);
  }

  @Test
  void sameDataSameNumbers() {
    TrainingData data = pairs(1);
    NGramModel first = NGramModel.fit(data, share -> {});
    NGramModel second = NGramModel.fit(data, share -> {});
    assertThat(second.parameters()).isEqualTo(first.parameters());
    assertThat(second.strength()).isEqualTo(first.strength());
    assertThat(second.passes()).isEqualTo(first.passes());
  }

  @Test
  void theTestPartHasNoSay() {
    TrainingData data = pairs(1);
    NGramModel model = NGramModel.fit(data, share -> {});
    NGramModel other =
        NGramModel.fit(withTest(data, relabelled(data.test(), label -> 1 - label)), share -> {});
    assertThat(other.parameters()).isEqualTo(model.parameters());
    assertThat(
            NGramBaseline.measure(
                withTest(data, relabelled(data.test(), label -> 1 - label)), share -> {}))
        .satisfies(wrong -> assertThat(wrong.accuracy()).isZero());
  }

  /** Where little is to be learnt, every sureness costs loss, and accuracy asks for another one. */
  @Test
  void theStrengthIsTheOneWithTheHighestValidationAccuracy() {
    TrainingData data = pairs(4);
    Map<Double, Scores> byStrength = validationScores(data);
    double lowestLoss =
        Collections.min(byStrength.entrySet(), comparing(entry -> entry.getValue().loss()))
            .getKey();
    double highest = byStrength.values().stream().mapToDouble(Scores::accuracy).max().orElseThrow();
    double chosen = NGramModel.fit(data, share -> {}).strength();
    assertThat(chosen).isNotEqualTo(lowestLoss);
    assertThat(byStrength.get(chosen).accuracy()).isEqualTo(highest);
    assertThat(byStrength.values())
        .filteredOn(scores -> scores.accuracy() == highest)
        .allMatch(scores -> scores.loss() >= byStrength.get(chosen).loss());
  }

  @Test
  void ofEquallyAccurateStrengthsTheOneWithTheLowestValidationLoss() {
    TrainingData pairs = pairs(1);
    Map<Double, Scores> byStrength = validationScores(pairs);
    assertThat(byStrength.values())
        .filteredOn(scores -> scores.accuracy() == 1)
        .hasSizeGreaterThan(1);
    assertThat(NGramModel.fit(pairs, share -> {}).strength()).isEqualTo(0.001);
  }

  @Test
  void countsParametersOfSeenNGramsOnly() {
    TrainingData data =
        data(
            List.of(text(0, 2, 3), text(1, 3, 2)),
            List.of(text(0, 2, 3)),
            List.of(text(0, 2, 3, 9), text(1, 9, 3, 2)));
    // Words 2 and 3, pairs 2 3 and 3 2; two labels, two biases.
    Baseline baseline = NGramBaseline.measure(data, share -> {});
    assertThat(baseline.parameters()).isEqualTo(4 * 2 + 2);
    assertThat(baseline.predicted()[1]).isEqualTo(1);
  }

  @Test
  void textsOfNoneOneAndTwoTokens() {
    List<Example> texts = List.of(text(0), text(1, 2), text(0, 3, 3), text(1, 2, 2));
    Baseline baseline = NGramBaseline.measure(data(texts, texts, texts), share -> {});
    assertThat(baseline.predicted()).containsExactly(0, 1, 0, 1);
    assertThat(baseline.metrics().testLoss()).isFinite();
  }

  @Test
  void nothingButEmptyTexts() {
    List<Example> texts = List.of(text(0), text(1), text(1));
    Baseline baseline = NGramBaseline.measure(data(texts, texts, texts), share -> {});
    assertThat(baseline.predicted()).containsExactly(1, 1, 1);
    assertThat(baseline.parameters()).isEqualTo(2);
  }

  @Test
  void aLabelThatTrainingOrValidationLacks() {
    List<Example> training = List.of(text(0, 2, 3), text(0, 3, 3), text(0, 3));
    Baseline baseline =
        NGramBaseline.measure(
            data(training, List.of(text(1, 2), text(0, 3)), List.of(text(1, 2), text(0, 3))),
            share -> {});
    assertThat(baseline.predicted()).containsExactly(0, 0);
    assertThat(baseline.metrics().testLoss()).isFinite();
  }

  @Test
  void withoutValidationTheStrongestIsTaken() {
    List<Example> texts = List.of(text(0, 2), text(1, 3));
    assertThat(NGramModel.fit(data(texts, List.of(), texts), share -> {}).strength())
        .isEqualTo(100);
  }

  /** Words 2 and 3 in an order that is the label, that many places apart, among others. */
  private static TrainingData pairs(int apart) {
    Random random = new Random(2);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int label = random.nextInt(2);
      int[] tokens = IntStream.range(0, 12).map(t -> 4 + random.nextInt(6)).toArray();
      // Never so near to an end that a missing neighbour would tell where it is.
      int at = 2 + random.nextInt(8 - apart);
      tokens[at] = 2 + label;
      tokens[at + apart] = 3 - label;
      examples.add(new Example(tokens, label));
    }
    return data(examples.subList(0, 400), examples.subList(400, 480), examples.subList(480, 600));
  }

  private static Example text(int label, int... tokens) {
    return new Example(tokens, label);
  }

  private static List<Example> relabelled(List<Example> examples, IntUnaryOperator label) {
    return examples.stream()
        .map(example -> new Example(example.ids(), label.applyAsInt(example.label())))
        .toList();
  }

  /** Of separate fits, each begun at zero. */
  private static Map<Double, Scores> validationScores(TrainingData data) {
    NGrams ngrams = NGrams.of(data.train(), Integer.MAX_VALUE);
    LogisticRegression regression =
        new LogisticRegression(
            data.train().stream().map(ngrams::of).toArray(int[][]::new),
            data.train().stream().mapToInt(Example::label).toArray(),
            ngrams.size(),
            2);
    int[][] validation = data.validation().stream().map(ngrams::of).toArray(int[][]::new);
    Map<Double, Scores> scores = new TreeMap<>();
    for (double strength : NGramModel.STRENGTHS) {
      double[] parameters = regression.fit(strength, regression.zeros(), () -> {});
      scores.put(
          strength, Scores.of(regression.probabilities(parameters, validation), data.validation()));
    }
    return scores;
  }

  private static TrainingData withTest(TrainingData data, List<Example> test) {
    return data(data.train(), data.validation(), test);
  }

  private static TrainingData data(
      List<Example> train, List<Example> validation, List<Example> test) {
    List<String> words = IntStream.range(0, 10).mapToObj(i -> "w" + i).toList();
    return new TrainingData(
        new Vocabulary(words), Arrays.asList("a", "b"), train, validation, test, "test");
  }
}
