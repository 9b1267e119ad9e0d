package org.remanence.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.study.lint.UnlikeTraining;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.Tokenizer;

class ExampleSentencesTest {
  @ParameterizedTest
  @MethodSource("org.remanence.ui.session.ExampleSentences#all")
  void theyAreNoLongerThanNetworksOfTheirDataSetRead(ExampleSentences examples) {
    int longest =
        BuiltInDatasets.load(examples.dataset()).examples().stream()
            .mapToInt(example -> Tokenizer.tokenize(example.text()).size())
            .max()
            .orElseThrow();
    assertThat(examples.sentences())
        .allSatisfy(
            sentence ->
                assertThat(Tokenizer.tokenize(sentence).size())
                    .as("words, or the answer says little")
                    .isLessThanOrEqualTo((int) (UnlikeTraining.MAX_LENGTHS * longest)));
  }

  @ParameterizedTest
  @MethodSource("org.remanence.ui.session.ExampleSentences#all")
  void theirDataSetHasAllTheirWords(ExampleSentences examples) {
    Set<String> words =
        BuiltInDatasets.load(examples.dataset()).examples().stream()
            .flatMap(review -> Tokenizer.tokenize(review.text()).stream())
            .collect(Collectors.toSet());
    for (String sentence : examples.sentences()) {
      assertThat(words).as(sentence).containsAll(Tokenizer.tokenize(sentence));
    }
  }

  @ParameterizedTest
  @EnumSource
  void thereAreSomeInEachLanguage(DataLanguage language) {
    assertThat(ExampleSentences.in(language.locale()).dataset()).isEqualTo(language.reviews());
  }
}
