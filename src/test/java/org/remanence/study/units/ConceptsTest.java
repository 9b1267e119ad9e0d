package org.remanence.study.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.text.BuiltInDatasets;

class ConceptsTest {

  @Test
  void negationHoldsFromItsWordOn() {
    assertThat(values(Concepts.negationSeen(), "The film is not bad at all."))
        .containsExactly(0, 0, 0, 1, 1, 1, 1);
    assertThat(values(Concepts.negationSeen(), "It isn’t bad")).containsExactly(0, 1, 1);
    assertThat(values(Concepts.negationSeen(), "Ce film n’est pas mauvais"))
        .containsExactly(0, 0, 1, 1, 1, 1);
    assertThat(values(Concepts.negationSeen(), "Plus personne ici"))
        .as("too ambiguous to count")
        .containsExactly(0, 0, 0);
  }

  @Test
  void whoReadsBackwardMeetsTheLastNegationFirst() {
    assertThat(Concepts.negationSeen().values(sentence("no film is not bad"), true))
        .containsExactly(1, 1, 1, 1, 0);
  }

  @Test
  void quotationsAlsoWithinOneAnother() {
    assertThat(values(Concepts.insideQuotes(), "He said “very good” and left"))
        .containsExactly(0, 0, 1, 1, 0, 0);
    assertThat(values(Concepts.insideQuotes(), "Il a dit : « c’est “très” bon » hier"))
        .containsExactly(0, 0, 0, 1, 1, 1, 1, 0);
    assertThat(values(Concepts.insideQuotes(), "„sehr gut“ sagt er \"ja\""))
        .containsExactly(1, 1, 0, 0, 1);
    assertThat(values(Concepts.insideQuotes(), "it’s the actors’ film")).containsOnly(0);
  }

  @Test
  void aQuotationWithoutEndIsNotDefined() {
    assertThat(values(Concepts.insideQuotes(), "he said “very good")).containsOnly(Double.NaN);
    assertThat(values(Concepts.insideQuotes(), "very good” he said")).containsOnly(Double.NaN);
    Sentence cut = Sentence.of("“far too long” he said", "", 4);
    assertThat(cut.tokens()).containsExactly("too", "long", "he", "said");
    assertThat(Concepts.insideQuotes().values(cut, false)).containsOnly(Double.NaN);
  }

  @Test
  void positionsAreThoseOfTheReader() {
    assertThat(values(Concepts.position(), "one two three")).containsExactly(1, 2, 3);
    assertThat(Concepts.position().values(sentence("one two three"), true))
        .containsExactly(3, 2, 1);
  }

  @Test
  void opinionsAddUpAndANegationTurnsThemRound() {
    Concept opinion = Concepts.opinionSoFar();
    assertThat(values(opinion, "good actors but a terrible and boring plot"))
        .containsExactly(1, 1, 1, 1, 0, 0, -1, -1);
    assertThat(values(opinion, "not very good")).containsExactly(0, 0, -1);
    assertThat(values(opinion, "Les acteurs ne sont pas mauvais, l’intrigue est ennuyeuse"))
        .containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 0);
    assertThat(opinion.values(sentence("good plot, not bad"), true)).containsExactly(2, 1, 1, 1);
  }

  @Test
  void noWordIsBothPraiseAndBlame() {
    assertThat(WordLists.praise()).doesNotContainAnyElementsOf(WordLists.blame());
    assertThat(WordLists.praise()).contains("good", "bonnes").allMatch(w -> !w.contains(" "));
    assertThat(WordLists.praise().stream().filter(WordLists::isNegation)).isEmpty();
  }

  @Test
  void evidenceComesFromLabelsAlone() {
    SentenceParts corpus =
        new SentenceParts(
            List.of(
                Sentence.of("sun sun sea", "holiday", 9),
                Sentence.of("sun beach", "holiday", 9),
                Sentence.of("rain desk", "work", 9),
                Sentence.of("desk sea", "work", 9)),
            List.of(),
            List.of());
    Concept holiday = Concepts.evidenceSoFar(corpus, "holiday");
    // Of two sentences each: sun in 2 and 0, desk in 0 and 2, sea in 1 and 1, all smoothed by one.
    double sun = Math.log(3.0 / 4) - Math.log(1.0 / 4);
    assertThat(holiday.values(sentence("sun sea desk other"), false))
        .containsExactly(sun, sun, 0, 0);
  }

  @Test
  void aListOfOnesOwnIsCutAsSentencesAre() {
    assertThat(values(Concepts.wordsSeen("Plot, L’, STORY"), "I liked the story, the plot"))
        .containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(values(Concepts.wordsSeen("l’"), "c’est l’intrigue")).containsExactly(0, 0, 1, 1);
  }

  @Test
  void theBuiltInReviewsHaveNegationsAndNoQuotations() {
    for (String name : List.of(BuiltInDatasets.REVIEWS_EN, BuiltInDatasets.REVIEWS_FR)) {
      List<Sentence> reviews =
          BuiltInDatasets.load(name).examples().stream()
              .map(example -> Sentence.of(example.text(), example.label(), 30))
              .toList();
      assertThat(share(reviews, Concepts.negationSeen())).as(name).isBetween(0.1, 0.9);
      assertThat(share(reviews, Concepts.insideQuotes())).as(name).isZero();
      assertThat(share(reviews, Concepts.opinionSoFar())).as(name).isGreaterThan(0.95);
    }
  }

  private static double share(List<Sentence> sentences, Concept concept) {
    return sentences.stream()
            .filter(
                sentence -> Arrays.stream(concept.values(sentence, false)).anyMatch(v -> v != 0))
            .count()
        / (double) sentences.size();
  }

  private static double[] values(Concept concept, String text) {
    return concept.values(sentence(text), false);
  }

  private static Sentence sentence(String text) {
    return Sentence.of(text, "", 100);
  }
}
