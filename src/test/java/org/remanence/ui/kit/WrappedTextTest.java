package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void wordsWithCombiningMarksAreRunsOfTheirOwn() {
    assertThat(WrappedText.runs("how much of the candidate c\u0303 is added: i\u2218c\u0303."))
        .containsExactly("how much of the candidate ", "c\u0303 ", "is added: ", "i\u2218c\u0303.");
  }

  @Test
  void allOthersStayTogether() {
    assertThat(WrappedText.runs("une porte d’entre\u0301e"))
        .containsExactly("une porte d’entr\u00e9e");
    assertThat(WrappedText.runs("")).isEmpty();
  }
}
