package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;

class DifficultyTest {

  @Test
  void theDistanceCountsTheTokensAfterTheDecidingOne() {
    LabelledText example = new LabelledText("Good food, but slow service.", "bad", 0, 2, 3);
    assertThat(Difficulty.DISTANCE.of(example)).isEqualTo(1);
    assertThat(Difficulty.LENGTH.of(example)).isEqualTo(5);
    assertThat(Difficulty.LEVEL.of(example)).isEqualTo(2);
  }

  @Test
  void ofAFileOnlyTheLengthIsKnown() {
    int[] distances = Difficulty.DISTANCE.of(List.of(new LabelledText("so so", "bad", 2, 0)));
    int[] levels = Difficulty.LEVEL.of(List.of(new LabelledText("so so", "bad", 2, 0)));
    assertThat(Difficulty.isKnown(distances)).isFalse();
    assertThat(Difficulty.isKnown(levels)).isFalse();
    assertThat(Difficulty.DISTANCE.bins(distances)).isEmpty();
  }

  @Test
  void reviewsHaveTheirLastWordDecideOrAnEarlierOneAboutAsOften() {
    int[] distances = Difficulty.DISTANCE.of(BuiltInDatasets.load("reviews-en").examples());
    List<Bin> bins = Difficulty.DISTANCE.bins(distances);
    assertThat(bins.get(0)).isEqualTo(new Bin(0, 0));
    assertThat(bins).hasSize(5);
    long last = IntStream.of(distances).filter(d -> d == 0).count();
    assertThat((double) last / distances.length).isBetween(0.4, 0.6);
  }

  @Test
  void levelsStandAlone() {
    int[] levels = Difficulty.LEVEL.of(BuiltInDatasets.load("notebook").examples());
    assertThat(Difficulty.LEVEL.bins(levels)).containsExactly(new Bin(1, 1), new Bin(2, 2));
  }

  @Property(tries = 200)
  void evenBinsHoldEveryKnownValueOnce(
      @ForAll @Size(max = 60) List<@IntRange(min = -1, max = 30) Integer> values,
      @ForAll @IntRange(min = 1, max = 8) int max) {
    int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
    List<Bin> bins = Bin.even(numbers, max);
    assertThat(bins.size()).isLessThanOrEqualTo(max);
    for (int number : numbers) {
      long holding = bins.stream().filter(bin -> bin.contains(number)).count();
      assertThat(holding).isEqualTo(number < 0 ? 0 : 1);
    }
  }

  @Test
  void evenBinsHaveAboutAsManyEach() {
    int[] values = IntStream.range(0, 100).toArray();
    assertThat(Bin.even(values, 4))
        .containsExactly(new Bin(0, 24), new Bin(25, 49), new Bin(50, 74), new Bin(75, 99));
  }

  @Test
  void hitCountsAreOfTheirBinAlone() {
    Predictions predictions =
        new Predictions(
            List.of("bad", "good"),
            List.of(
                new Predictions.Row("a", 0, 0, 0.9f),
                new Predictions.Row("b", 0, 1, 0.8f),
                new Predictions.Row("c", 1, 1, 0.7f),
                new Predictions.Row("d", 1, 1, 0.6f)));
    int[] values = {1, 1, 2, -1};
    assertThat(HitCount.of(predictions, values, new Bin(1, 1))).isEqualTo(new HitCount(1, 2));
    assertThat(HitCount.of(predictions, values, new Bin(1, 2))).isEqualTo(new HitCount(2, 3));
    assertThat(HitCount.of(predictions.rows()).accuracy())
        .isEqualTo(predictions.report().accuracy())
        .isEqualTo(0.75);
    assertThat(HitCount.of(predictions, values, new Bin(3, 9)).accuracy()).isNaN();
  }
}
