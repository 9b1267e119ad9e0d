package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "Ce n’est pas raté !                > ce n' est pas raté",
        "L'intrigue, qu'on devine           > l' intrigue qu' on devine",
        "Jusqu'ici j’ai ri d'elle           > jusqu' ici j' ai ri d' elle",
        "aujourd'hui, est-il venu ?         > aujourd'hui est il venu",
        "I don't think it's over-rated.     > i don't think it's over rated",
        "The actors' rock'n'roll 'quotes'   > the actors rock'n'roll quotes",
        "l'                                 > l'",
        "20 % de 3,5 (sur 4e)               > 20 de 3 5 sur 4e",
        "ÉTÉ İstanbul ΟΔΟΣ                  > été i̇stanbul οδος",
        "Ce film... est: «bien» — [non]_ok_ > ce film est bien non ok",
      })
  void cutsWordsElisionsAndContractions(String text, String tokens) {
    assertThat(Tokenizer.tokenize(text)).containsExactly(tokens.split(" "));
  }

  @Test
  void replacesATokenAndNothingElse() {
    assertThat(Tokenizer.replace("Ce film… n’est PAS bon !", 4, "très"))
        .isEqualTo("Ce film… n’est très bon !");
    assertThat(Tokenizer.replace("bon", 0, "pas bon")).isEqualTo("pas bon");
    assertThat(Tokenizer.replace("İstanbul est LOIN", 2, "près")).isEqualTo("i̇stanbul est près");
    assertThatThrownBy(() -> Tokenizer.replace("un mot", 2, "x"))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void composesDecomposedLetters() {
    assertThat(Tokenizer.tokenize("de\u0301c\u0327u")).containsExactly("déçu");
    assertThat(Tokenizer.tokenize("DE\u0301C\u0327U")).containsExactly("déçu");
  }

  @Test
  void keepsEachEmojiWhole() {
    String family = "👩‍👩‍👧";
    String darkThumb = "👍🏿";
    String flag = "🇫🇷";
    String scotland = "🏴󠁧󠁢󠁳󠁣󠁴󠁿";
    String keycap = "1️⃣";
    assertThat(Tokenizer.tokenize("top" + family + darkThumb + "! ❤️‼️" + flag + flag + keycap))
        .containsExactly("top", family, darkThumb, "❤️", "‼️", flag, flag, keycap);
    assertThat(Tokenizer.tokenize(scotland + "😀😀")).containsExactly(scotland, "😀", "😀");
  }

  @Test
  void readsRightToLeftText() {
    assertThat(Tokenizer.tokenize("الفيلم رائعٌ، لكن النهاية مملة!"))
        .containsExactly("الفيلم", "رائعٌ", "لكن", "النهاية", "مملة");
    assertThat(Tokenizer.tokenize("הסרט של צה״ל טוב\u200F."))
        .containsExactly("הסרט", "של", "צה״ל", "טוב");
    assertThat(Tokenizer.tokenize("می\u200Cخواهم")).containsExactly("می\u200Cخواهم");
  }

  @Test
  void findsNothingInPunctuation() {
    assertThat(Tokenizer.tokenize("")).isEmpty();
    assertThat(Tokenizer.tokenize(" \u00A0\t…!?«»\u200B\uFE0F\u0301")).isEmpty();
  }

  @Test
  void readsVeryLongLines() {
    List<String> words = Collections.nCopies(10_000, "n'oubliez");
    assertThat(Tokenizer.tokenize(String.join(" ", words))).hasSize(20_000);
    // Neither joiner may overflow the stack of the regular expression.
    assertThat(Tokenizer.tokenize("a'".repeat(100_000))).isNotEmpty();
    assertThat(Tokenizer.tokenize("👩\u200D".repeat(100_000))).isNotEmpty();
    assertThat(Tokenizer.tokenize("e" + "\u0302".repeat(100_000))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ":-)                          | :-)",
        "So good :) :D <3             | so good :) :d <3",
        "great:) sad:-(               | great :) sad :-(",
        "^_^ or -_- or ;-P            | ^_^ or -_- or ;-p",
        "see http://a.fr at 10:30     | see http a fr at 10 30",
        "(note: one) a:b c=d; (e)     | note one a b c d e",
        "`'quoted': \"so\" (see p. 3):` | quoted so see p 3",
        "很好用 the ラジオ               | 很 好 用 the ラジオ",
      })
  void facesAreTokensAndScriptsWithoutBlanksAreCutIntoCharacters(String text, String tokens) {
    assertThat(Tokenizer.tokenize(text)).containsExactly(tokens.split(" "));
  }

  @Test
  void noBuiltInTextHoldsAFace() {
    Predicate<String> face = Pattern.compile(Emoticons.PATTERN).asMatchPredicate();
    for (String name : BuiltInDatasets.names()) {
      assertThat(
              BuiltInDatasets.load(name).examples().stream()
                  .flatMap(example -> Tokenizer.tokenize(example.text()).stream())
                  .filter(face))
          .as(name)
          .isEmpty();
    }
  }
}
