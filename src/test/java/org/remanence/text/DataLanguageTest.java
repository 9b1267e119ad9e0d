package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.text.corpus.Corpora;

/** Whatever there is in one language there is in each. */
class DataLanguageTest {
  @ParameterizedTest
  @EnumSource
  void hasDataSetsAndACorpusOfItsOwn(DataLanguage language) {
    assertThat(BuiltInDatasets.names()).contains(language.reviews(), language.longReviews());
    assertThat(BuiltInDatasets.summary(language.reviews()).language()).isEqualTo(language.locale());
    assertThat(Corpora.names()).contains(language.bulletins(), language.reviews());
    assertThat(Corpora.language(language.bulletins())).isEqualTo(language);
    assertThat(Corpora.language(language.reviews())).isEqualTo(language);
    assertThat(getClass().getResource("/corpora/" + language.bulletins() + ".json")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void hasListsOfWords(DataLanguage language) {
    for (String concept : new String[] {"negation", "praise", "blame"}) {
      assertThat(getClass().getResource(language.words(concept))).as(concept).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en-GB", "ja"})
  void whoeverReadsAnotherLanguageGetsEnglishTexts(String language) {
    assertThat(DataLanguage.of(Locale.forLanguageTag(language))).isEqualTo(DataLanguage.ENGLISH);
  }

  @Test
  void aCountryDoesNotMatter() {
    assertThat(DataLanguage.of(Locale.CANADA_FRENCH)).isEqualTo(DataLanguage.FRENCH);
  }
}
