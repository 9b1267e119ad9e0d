package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final List<List<String>> SENTENCES =
      List.of(List.of("b", "a", "b"), List.of("c", "a", "c", "d", "b"));

  @Test
  void ordersByFrequencyThenFirstOccurrence() {
    Vocabulary vocabulary = Vocabulary.fit(SENTENCES, 100);
    assertThat(vocabulary.words()).containsExactly("<pad>", "<unk>", "b", "a", "c", "d");
    assertThat(vocabulary.id("b")).isEqualTo(2);
    assertThat(vocabulary.id("never seen")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void countsPaddingAndUnknownInItsLimit() {
    assertThat(Vocabulary.fit(SENTENCES, 4).words()).containsExactly("<pad>", "<unk>", "b", "a");
    assertThat(Vocabulary.fit(SENTENCES, 2).size()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Vocabulary.fit(SENTENCES, 1));
  }
}
