package org.remanence.text.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Tokens hold the text they were cut from. */
class TokenLevelTest {
  @Test
  void wordsKeepTheirSpellingAndMarksTheirSpaces() {
    String text = "L'orage d'hier (fort) s'éloigne, dit-elle\u00a0: «\u00a0Enfin\u00a0!\u00a0»";
    assertThat(TokenLevel.WORD.tokens(text))
        .containsExactly(
            "L'",
            "orage",
            "d'",
            "hier",
            " (",
            "fort",
            ") ",
            "s'",
            "éloigne",
            ", ",
            "dit-elle",
            "\u00a0: ",
            "«\u00a0",
            "Enfin",
            "\u00a0!\u00a0",
            "»");
    assertThat(TokenLevel.WORD.tokens("I don't know... “really”?"))
        .containsExactly("I", "don't", "know", "... ", "“", "really", "”", "?");
  }

  @Test
  void charactersAreCodePoints() {
    assertThat(TokenLevel.CHARACTER.tokens("né 😀")).containsExactly("n", "é", " ", "😀");
  }

  @Test
  void charactersAreAllOfAText() {
    String code = "def f(n):\n    total = 0\t\n\n\n\treturn  total ";
    assertThat(TokenLevel.CHARACTER.text(TokenLevel.CHARACTER.tokens(code))).isEqualTo(code);
    assertThat(TokenLevel.WORD.tokens("  a \t b ")).containsExactly("a", "b");
  }

  @Test
  void lineEndsAreTokens() {
    assertThat(TokenLevel.WORD.tokens("a\nb\n")).containsExactly("a", "\n", "b", "\n");
    assertThat(TokenLevel.WORD.tokens("")).isEmpty();
  }

  @Property(tries = 300)
  void tokensGiveTheTextAgain(@ForAll("texts") String text, @ForAll TokenLevel level) {
    String plain =
        String.join("\n", text.lines().map(l -> l.replaceAll(" +", " ").strip()).toList());
    assertThat(level.text(level.tokens(plain))).isEqualTo(plain);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aéb1 ,.'’-«»()!?“”\u00a0\u202f\n😀سब\u0301…—")
        .ofMaxLength(60);
  }
}
