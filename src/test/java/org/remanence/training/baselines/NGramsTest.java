package org.remanence.training.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.text.Vocabulary;
import org.remanence.training.TrainingData.Example;

class NGramsTest {

  @Test
  void oneTwoAndThreeTokensInARow() {
    // 2, 3, 4; 2 3, 3 4; 2 3 4.
    NGrams ngrams = NGrams.of(List.of(text(2, 3, 4)), 100);
    assertThat(ngrams.size()).isEqualTo(6);
    assertThat(ngrams.of(text(2, 3, 4))).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(ngrams.of(text(4, 3, 2))).containsExactly(0, 1, 2);
    assertThat(ngrams.of(text(9, 8))).isEmpty();
    assertThat(ngrams.of(text())).isEmpty();
  }

  @Test
  void repetitionsCount() {
    NGrams ngrams = NGrams.of(List.of(text(2, 2, 2)), 100);
    assertThat(ngrams.size()).isEqualTo(3);
    assertThat(ngrams.of(text(2, 2, 2))).containsExactly(0, 0, 0, 1, 1, 2);
  }

  @Test
  void unknownWordsAreATokenLikeOthers() {
    int unknown = Vocabulary.UNKNOWN;
    NGrams ngrams = NGrams.of(List.of(text(unknown, 2)), 100);
    assertThat(ngrams.of(text(unknown, 2))).hasSize(3);
  }

  @Test
  void theMostFrequentAreKeptAndOfEqualOnesTheShorter() {
    List<Example> texts = List.of(text(2, 3), text(2, 3), text(3));
    // 3 occurs three times, 2 and 2 3 twice.
    assertThat(NGrams.of(texts, 1).of(text(3, 2, 3))).hasSize(2);
    NGrams two = NGrams.of(texts, 2);
    assertThat(two.size()).isEqualTo(2);
    assertThat(two.of(text(2, 3))).containsExactly(0, 1);
    assertThat(two.of(text(2))).containsExactly(0);
  }

  @Test
  void theLargestTokensDoNotCollide() {
    int last = 999_999;
    NGrams ngrams = NGrams.of(List.of(text(last, last, last)), 100);
    assertThat(ngrams.size()).isEqualTo(3);
    assertThat(ngrams.of(text(last, last - 1, last))).containsExactly(0, 0);
  }

  private static Example text(int... tokens) {
    return new Example(tokens, 0);
  }
}
