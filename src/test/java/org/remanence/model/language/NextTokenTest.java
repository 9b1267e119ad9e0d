package org.remanence.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn has the probabilities that temperature, top-k and top-p ask for. */
class NextTokenTest {
  /** Scores whose softmax is 0.5, 0.25, 0.125, 0.0625, 0.0625, behind two that are never drawn. */
  private static final float[] SCORES = {
    9, 9, ln(0.25), ln(0.0625), ln(0.5), ln(0.125), ln(0.0625)
  };

  private static final double[] PROBABILITIES = {0.5, 0.25, 0.125, 0.0625, 0.0625};
  private static final int DRAWS = 40_000;

  /** Chi-square's 99.99 % quantile at 4 degrees of freedom; with fewer it is lower. */
  private static final double CHI_SQUARE_LIMIT = 23.5;

  private static float ln(double value) {
    return (float) Math.log(value);
  }

  @Test
  void ranksAllButPaddingAndUnknown() {
    NextToken next = next(1, 0, 1, false);
    assertThat(IntStream.range(0, next.size()).map(next::id)).containsExactly(4, 2, 5, 3, 6);
    assertThat(next.rankOf(5)).isEqualTo(2);
    assertThatThrownBy(() -> next.rankOf(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1, 1.7, 2})
  void drawsFollowTheTemperature(double temperature) {
    double[] expected = new double[5];
    double sum = 0;
    for (int i = 0; i < 5; i++) {
      expected[i] = Math.pow(PROBABILITIES[i], 1 / temperature);
      sum += expected[i];
    }
    for (int i = 0; i < 5; i++) {
      expected[i] /= sum;
    }
    assertDraws(next(temperature, 0, 1, false), expected);
  }

  @Test
  void drawsFollowTheNucleus() {
    // 0.5 + 0.25 do not reach 0.8; with 0.125 they do.
    assertDraws(next(1, 0, 0.8, false), 0.5 / 0.875, 0.25 / 0.875, 0.125 / 0.875, 0, 0);
    // 0.5 alone reaches 0.5.
    assertDraws(next(1, 0, 0.5, false), 1, 0, 0, 0, 0);
    assertDraws(next(1, 0, 1e-9, false), 1, 0, 0, 0, 0);
  }

  @Test
  void topPIsOfWhatTopKLeaves() {
    assertDraws(next(1, 2, 1, false), 2 / 3.0, 1 / 3.0, 0, 0, 0);
    // Of two thirds and one third the first reaches 0.6, which of a half it would not.
    assertDraws(next(1, 2, 0.6, false), 1, 0, 0, 0, 0);
  }

  @Test
  void temperatureComesBeforeTheNucleus() {
    // At temperature 0.5: 16/22, 4/22, 1/22, 1/4/22 twice. The first reaches 0.7 alone.
    assertDraws(next(0.5, 0, 0.7, false), 1, 0, 0, 0, 0);
  }

  @Test
  void aTopKLargerThanTheVocabularyIsAll() {
    assertDraws(next(1, 1_000_000, 1, false), PROBABILITIES);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Double.MIN_VALUE, 1e-300, 1e-12, 1e-3})
  void towardsZeroTheMostProbableIsDrawn(double temperature) {
    assertDraws(next(temperature, 0, 1, false), 1, 0, 0, 0, 0);
  }

  @Test
  void greedyIsTheMostProbableWhateverElseIsSet() {
    assertDraws(next(2, 5, 0.9, true), 1, 0, 0, 0, 0);
  }

  @Test
  void probabilitiesBeforeTheCutAreTheNetworks() {
    NextToken next = next(0.3, 2, 0.5, false);
    for (int rank = 0; rank < 5; rank++) {
      assertThat(next.before(rank)).isCloseTo(PROBABILITIES[rank], within(1e-6));
    }
  }

  @Test
  void hugeScoresDoNotOverflow() {
    NextToken next =
        NextToken.of(
            new float[] {0, 0, 3e38f, -3e38f, 3e38f}, 2, new Sampling(0.1, 0, 1, false, 1));
    assertThat(next.after(0)).isEqualTo(0.5);
    assertThat(next.after(1)).isEqualTo(0.5);
    assertThat(next.after(2)).isZero();
  }

  @Test
  void aVocabularyOfOneTokenLeavesNoChoice() {
    NextToken next = NextToken.of(new float[] {1, 2, 3}, 2, Sampling.DEFAULT);
    assertThat(next.draw(0.999999)).isZero();
    assertThat(next.after(0)).isEqualTo(1);
  }

  @Test
  void sillySettingsAreRefused() {
    assertThatThrownBy(() -> new Sampling(-0.1, 0, 1, false, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sampling(Double.NaN, 0, 1, false, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sampling(1, -1, 1, false, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sampling(1, 0, 0, false, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static NextToken next(double temperature, int topK, double topP, boolean greedy) {
    return NextToken.of(SCORES, 2, new Sampling(temperature, topK, topP, greedy, 1));
  }

  /** Draws with the numbers that generators draw with, and compares counts by rank. */
  private static void assertDraws(NextToken next, double... expected) {
    int[] counts = new int[expected.length];
    for (int i = 0; i < DRAWS; i++) {
      counts[next.draw(IndexedRandom.uniform(11, i))]++;
    }
    double chiSquare = 0;
    for (int rank = 0; rank < expected.length; rank++) {
      assertThat(next.after(rank)).isCloseTo(expected[rank], within(1e-6));
      double mean = DRAWS * expected[rank];
      if (mean < 1e-6) {
        assertThat(counts[rank]).isZero();
      } else if (mean >= 5) {
        chiSquare += (counts[rank] - mean) * (counts[rank] - mean) / mean;
      }
    }
    assertThat(chiSquare).isLessThan(CHI_SQUARE_LIMIT);
  }
}
