package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;

/** The last opinion of a built-in review is the verdict in about seven of ten. */
class LastOpinionRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"reviews-en", "reviews-fr", "reviews-en-long"})
  void isRightInAboutSevenOfTenReviews(String name) {
    List<LabelledText> texts = BuiltInDatasets.load(name).examples();
    assertThat(LastOpinionRule.hitCount(texts).orElseThrow().accuracy())
        .isCloseTo(0.7, within(0.05));
    // Where it is right the decisive opinion is the last one, so its word stands later.
    double right = meanPlace(texts, true);
    assertThat(right).isGreaterThan(meanPlace(texts, false));
  }

  private static double meanPlace(List<LabelledText> texts, boolean right) {
    return texts.stream()
        .filter(text -> text.lastOpinion().equals(text.label()) == right)
        .mapToDouble(text -> (double) text.decisive() / Difficulty.LENGTH.of(text))
        .average()
        .orElseThrow();
  }

  @Test
  void isUnknownOfTextsWithoutTwoOpinions() {
    assertThat(LastOpinionRule.hitCount(BuiltInDatasets.load("recall-10").examples())).isEmpty();
    assertThat(LastOpinionRule.hitCount(BuiltInDatasets.load("notebook").examples())).isEmpty();
    assertThat(LastOpinionRule.hitCount(List.of())).isEmpty();
  }
}
