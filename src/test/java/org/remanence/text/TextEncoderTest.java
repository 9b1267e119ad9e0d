package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderTest {
  private final Vocabulary vocabulary = new Vocabulary(List.of("<pad>", "<unk>", "good", "film"));

  @Test
  void keepsTheLastTokens() {
    EncodedText encoded = new TextEncoder(vocabulary, 3).encode("What a really good film!");
    assertThat(encoded.tokens()).containsExactly("really", "good", "film");
    assertThat(encoded.ids()).containsExactly(Vocabulary.UNKNOWN, 2, 3);
    assertThat(encoded.dropped()).isEqualTo(2);
  }

  @Test
  void addsNoPadding() {
    EncodedText encoded = new TextEncoder(vocabulary, 30).encode("good film");
    assertThat(encoded.ids()).containsExactly(2, 3);
    assertThat(encoded.dropped()).isZero();
    assertThat(new TextEncoder(vocabulary, 30).encode("?!").ids()).isEmpty();
  }

  @Test
  void padsInFrontAndMasksThePadding() {
    PaddedBatch batch =
        Padding.FRONT.pad(List.of(new int[] {7}, new int[] {4, 5, 6}, new int[0]), 3);
    assertThat(batch.ids()).isDeepEqualTo(new int[][] {{0, 0, 7}, {4, 5, 6}, {0, 0, 0}});
    assertThat(batch.mask())
        .isDeepEqualTo(
            new boolean[][] {{false, false, true}, {true, true, true}, {false, false, false}});
  }

  @Test
  void padsBehindAndMasksThePadding() {
    PaddedBatch batch = Padding.BEHIND.pad(List.of(new int[] {7}, new int[] {4, 5}), 2);
    assertThat(batch.ids()).isDeepEqualTo(new int[][] {{7, 0}, {4, 5}});
    assertThat(batch.mask()).isDeepEqualTo(new boolean[][] {{true, false}, {true, true}});
  }

  @Test
  void refusesSequencesThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Padding.FRONT.pad(List.of(new int[] {1, 2}), 1))
        .withMessageContaining("sequence 0 has 2 tokens");
  }
}
