package org.remanence.text.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordCutterTest {
  @Test
  void marksAreWords() {
    assertThat(cut("Washington, said he: “l’été”!"))
        .containsExactly("washington", ",", "said", "he", ":", "“", "l'", "été", "”", "!");
    assertThat(cut("  ")).isEmpty();
  }

  @Test
  void whatTheVocabularyHasStaysWhole() {
    assertThat(WordCutter.cut("U.S. ce soir-là.", Set.of("u.s.")::contains))
        .containsExactly("u.s.", "ce", "soir", "-", "là", ".");
    assertThat(WordCutter.cut("ce soir-là .", Set.of("soir-là")::contains))
        .containsExactly("ce", "soir-là", ".");
  }

  private static java.util.List<String> cut(String text) {
    return WordCutter.cut(text, word -> false);
  }
}
