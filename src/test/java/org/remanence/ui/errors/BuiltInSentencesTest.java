package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.settings.TestSentence;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;

class BuiltInSentencesTest {
  @ParameterizedTest
  @EnumSource
  void everyLanguageHasSomeWithTheLabelsOfItsReviews(DataLanguage language) {
    assertThat(BuiltInSentences.all())
        .filteredOn(each -> each.id().equals(language.id()))
        .singleElement()
        .extracting(BuiltInSentences::sentences)
        .satisfies(
            sentences ->
                assertThat(sentences)
                    .extracting(TestSentence::expected)
                    .containsAll(BuiltInDatasets.load(language.reviews()).labels()));
  }
}
